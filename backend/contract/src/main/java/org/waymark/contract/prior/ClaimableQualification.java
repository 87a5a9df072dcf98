package org.waymark.contract.prior;

/** An NPQ whose framework is known, so that what it asked for can count. */
public record ClaimableQualification(String code, String title, String frameworkVersion) {}
