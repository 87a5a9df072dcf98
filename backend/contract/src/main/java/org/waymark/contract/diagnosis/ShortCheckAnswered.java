package org.waymark.contract.diagnosis;

import org.waymark.contract.participant.AnswerResult;

/** What an answer came to, and what comes next. */
public record ShortCheckAnswered(AnswerResult result, ShortCheck next) {}
