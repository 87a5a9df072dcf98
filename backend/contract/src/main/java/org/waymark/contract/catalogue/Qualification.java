package org.waymark.contract.catalogue;

/**
 * @param notice what kind of text this framework is; shown wherever the framework is
 * @param statements how many statements the framework's newest version asks for
 */
public record Qualification(
        String code, String title, String version, int taughtMonths, int areas, int statements, String notice) {}
