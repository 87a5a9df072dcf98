package org.waymark.backend.platform.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param from whom mails come from
 * @param links where links in mails lead: the address of the interface, as people reach it
 */
@ConfigurationProperties("waymark.mail")
public record MailSettings(
        @DefaultValue("waymark@localhost") String from,
        @DefaultValue("http://localhost:8080") String links) {

    /** @param path without a slash before it */
    public String link(String path) {
        return links.replaceFirst("/+$", "") + "/" + path;
    }
}
