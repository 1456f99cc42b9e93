/**
 * Camunda Forms on the server: what a {@code .form} file asks of the person in Tasklist is asked of every submission,
 * whichever address it comes through. Domain rules stand in the fields' custom properties as FEEL, so that another
 * council's procedure needs no Java:
 *
 * <ul>
 *   <li>{@code requiredWhen}: the field must be filled in when this holds;</li>
 *   <li>{@code must} and {@code mustSay}: what has to hold when the field is filled in, and the refusal that follows
 *       the field's label when it does not;</li>
 *   <li>{@code atLeastOneOf} and {@code mustSay}: keys of checkboxes, one of which has to be ticked;</li>
 *   <li>{@code independent}: the person, chosen or named, must have had no part in the case;</li>
 *   <li>{@code allDifferent}: keys of fields that must name different people;</li>
 *   <li>{@code peopleOf}: the group whose members the field's choices are;</li>
 *   <li>{@code independent}, "true": whoever is named must have had no part in the case;</li>
 *   <li>{@code allDifferent}: keys of fields that must name different people;</li>
 *   <li>{@code defaultTo}: FEEL; what an answer that is left empty stands for, where that is known.</li>
 *   <li>{@code askedWhen}, on any component: asked, or shown, only when this holds of the case so far.</li>
 * </ul>
 *
 * Rules see what was submitted (dates as FEEL dates, yes and no as booleans, a checkbox that was not ticked as false),
 * the facts of the case that this form does not ask, the caller's named dates, {@code today}, and the functions
 * {@code nextWorkingDay(date)} (the date itself when it is a working day, else the next) and
 * {@code workingDaysAfter(date, days)} (counted as limits are; from 1 day). {@code conditional.hide} is evaluated by
 * the browser too, so it sees what the browser sees: strings, and only what this form asks.
 *
 * <p>{@code {{=expression}}} in {@code mustSay} and in texts that are shown stands for what the expression comes to,
 * dates in full. Refusals are logged, so {@code mustSay} names no facts that say who somebody is.
 */
package org.conferencecomplaints.engine.forms;
