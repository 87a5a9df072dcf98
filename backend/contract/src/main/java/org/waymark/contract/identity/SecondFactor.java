package org.waymark.contract.identity;

public record SecondFactor(boolean on) {}
