package org.waymark.backend.catalogue;

/** How bad a finding is: content with errors is not finished; warnings ask for a second look. */
public enum Severity implements Worded {
    ERROR,
    WARNING
}
