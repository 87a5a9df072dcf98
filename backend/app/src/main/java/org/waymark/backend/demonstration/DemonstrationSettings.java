package org.waymark.backend.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param size of the demonstration that an empty store is filled with; a store that has one keeps it */
@ConfigurationProperties("waymark.demonstration")
record DemonstrationSettings(@DefaultValue("small") Size size) {}
