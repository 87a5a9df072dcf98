package org.waymark.backend.application;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.platform.mail.Mail;

/** What somebody reads who is asked to confirm a task. */
final class VerificationMail {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private VerificationMail() {}

    static Mail of(String participant, Application application, Request request, String link) {
        String text = """
                Dear %s,

                %s asks you to confirm something that they have done at work for their National Professional Qualification:
                %s.

                Open this link to see the task and what they show for it. You need no account, and it takes a few minutes:

                %s

                The link works until %s and for one answer. It is meant for you: please do not send it on.

                If you do not know %s, or should not be the one to confirm this, you need do nothing.
                """.formatted(
                        line(request.name()),
                        participant,
                        line(application.about().title()),
                        link,
                        DAY.format(request.until()),
                        participant);
        return new Mail(request.email(), line(participant) + " asks you to confirm a task", text);
    }

    /** On one line, so that nothing that was typed looks like another part of the mail. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
