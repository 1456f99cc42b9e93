package org.conferencecomplaints.engine.check.diagram;

/**
 * A diagram as it would be deployed.
 *
 * @param name file name with its ending, such as {@code send-letter.bpmn}
 * @param xml  its content
 */
public record DiagramFile(String name, byte[] xml) {}
