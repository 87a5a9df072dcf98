package org.waymark.contract.viability;

/** @param agrees false keeps the present place */
public record GroupMoveAnswer(boolean agrees) {}
