package org.waymark.contract.identity;

/** @param what in words, in the plural: "assignments of many" */
public record Belonging(String what, long count) {}
