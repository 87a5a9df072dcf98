package org.waymark.contract.identity;

/** @param about who this fictional person is, in a line */
public record DemonstrationAccount(String email, String password, String name, Role role, String about) {}
