package org.conferencecomplaints.engine.forms;

/** The types of answers that a form may ask for. */
public enum FieldType {
    /** One line or many. */
    TEXT, NUMBER,
    /** A checkbox: ticked or not. */
    CHECKBOX,
    /** Radio buttons or a list with the choices true and false. */
    YES_NO,
    /** One of the choices that the form lists. */
    CHOICE,
    /** The user id of a member of a group. */
    PERSON,
    /** A day, without a time. */
    DATE
}
