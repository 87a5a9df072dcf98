package org.waymark.engine.replan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;

/**
 * A move that needs the person's yes, because it is short notice; the new place is held for them meanwhile.
 *
 * @param from none where a session is new
 * @param to none where the session is no longer needed, or a recording stands in
 * @param answerBy the day before whichever session is first; today at the earliest
 */
public record HeldPlace(
        TopicId topic, @Nullable SessionId from, @Nullable SessionId to, LocalDate answerBy) {}
