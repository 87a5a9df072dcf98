package org.waymark.ui.offering;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.contract.delivery.KnownPolicy;
import org.waymark.contract.delivery.OfferEngagement;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;
import org.waymark.ui.design.Words;

/** The fields of an offer's rules, and what is wrong with them. */
class RulesForm extends Div {

    private static final int SHORTEST_WEEK = 30;
    private static final int LONGEST_WEEK = 3600;
    private static final int LONGEST_PRIMER = 600;
    private static final int WHOLE = 100;

    private final Field<Input> selfStudy = percent("maxSelfStudyPercent", "Most self-study, per cent")
            .hint("Of each person’s time. A recording that stands in for a session counts as self-study.");
    private final Field<Input> inPerson = percent("minInPersonPercent", "Least in person, per cent");
    private final Field<Input> inSessions = percent("minLivePercent", "Least live, per cent")
            .hint("Of each person’s time: sessions in person and online together. Recordings do not count.");
    private final Field<Input> hours = percent("maxMinutesPerWeek", "Most hours a week");
    private final Checkbox catchUp = new Checkbox("A recording may stand in for a session that somebody cannot attend");
    private final Checkbox counts = new Checkbox("A recording counts as having attended");
    private final Field<Input> primer = percent("primerMinutes", "Minutes of a primer before an anchor session")
            .hint("For those who skip its topic.");
    private final Field<Choice> known = Field.choice(
            "known",
            "What somebody knows already",
            Stream.of(KnownPolicy.values())
                    .map(policy -> new Choice.Option(policy.name(), OfferWords.known(policy)))
                    .toList());
    private final Field<Input> shortened = percent("shortenedToPercent", "Self-study left when shortened, per cent");
    private final Field<Input> live =
            percent("livePercent", "Live time to attend, per cent").hint("0 where nothing is asked.");
    private final Field<Input> study = percent("selfStudyPercent", "Self-study to do, per cent");
    private final Field<Input> engaged = percent("engagementPercent", "Engagement to reach, per cent")
            .hint("Of all four kinds of work together. 0 where nothing is asked.");
    private final Field<Input> weightOfLive = percent("weightOfLive", "Weight of sessions, per cent");
    private final Field<Input> weightOfStudy = percent("weightOfSelfStudy", "Weight of self-study, per cent");
    private final Field<Input> weightOfCoaching = percent("weightOfCoaching", "Weight of coaching, per cent");
    private final Field<Input> weightOfPractice = percent("weightOfPractice", "Weight of workplace tasks, per cent");
    private Corrections corrections = new Corrections();

    /** @param changed what to do whenever somebody has changed a field */
    RulesForm(OfferRules rules, Command changed) {
        addClassName("form");
        catchUp.setId("recordedCatchUp");
        counts.setId("catchUpCounts");
        show(rules);
        add(new H2("Blend"), selfStudy, inSessions, row(inPerson, hours), catchUp, primer);
        add(new H2("What is known already"), known, shortened);
        add(new H2("Attendance"), row(live, study), counts);
        Paragraph weighing = new Paragraph("The four weights add up to 100. 0 leaves a kind out.");
        weighing.addClassName("quiet");
        add(
                new H2("Engagement"),
                engaged,
                weighing,
                row(weightOfLive, weightOfStudy),
                row(weightOfCoaching, weightOfPractice));
        numbers().forEach(field -> field.control().addValueChangeListener(change -> changed.execute()));
        weights()
                .forEach(field -> field.control().addValueChangeListener(change -> {
                    if (isWhole()) changed.execute();
                }));
        known.control().addValueChangeListener(change -> changed.execute());
        Stream.of(catchUp, counts).forEach(box -> box.addValueChangeListener(change -> changed.execute()));
    }

    private static Field<Input> percent(String id, String label) {
        Field<Input> field = Field.input(id, "text", label);
        field.addClassName("short");
        field.control().getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private static Div row(Field<Input> one, Field<Input> other) {
        Div row = new Div(one, other);
        row.addClassName("form-row");
        return row;
    }

    private List<Field<Input>> numbers() {
        return List.of(selfStudy, inPerson, inSessions, hours, primer, shortened, live, study, engaged);
    }

    private List<Field<Input>> weights() {
        return List.of(weightOfLive, weightOfStudy, weightOfCoaching, weightOfPractice);
    }

    /** One weight alone is changed at a time: there is nothing to try out until all four fit again. */
    private boolean isWhole() {
        return weights().stream()
                        .map(field -> field.control().getValue().strip())
                        .mapToInt(said -> said.matches("\\d{1,3}") ? Integer.parseInt(said) : 0)
                        .sum()
                == WHOLE;
    }

    private void show(OfferRules rules) {
        selfStudy.control().setValue(String.valueOf(rules.maxSelfStudyPercent()));
        inPerson.control().setValue(String.valueOf(rules.minInPersonPercent()));
        inSessions.control().setValue(String.valueOf(rules.minLivePercent()));
        hours.control().setValue(Words.decimalHours(rules.maxMinutesPerWeek()));
        catchUp.setValue(rules.recordedCatchUp());
        counts.setValue(rules.catchUpCounts());
        primer.control().setValue(String.valueOf(rules.primerMinutes()));
        known.control().setValue(rules.known().name());
        shortened.control().setValue(String.valueOf(rules.shortenedToPercent()));
        live.control().setValue(String.valueOf(rules.livePercent()));
        study.control().setValue(String.valueOf(rules.selfStudyPercent()));
        OfferEngagement engagement = rules.engagement();
        engaged.control().setValue(String.valueOf(engagement.percent()));
        weightOfLive.control().setValue(String.valueOf(engagement.live()));
        weightOfStudy.control().setValue(String.valueOf(engagement.selfStudy()));
        weightOfCoaching.control().setValue(String.valueOf(engagement.coaching()));
        weightOfPractice.control().setValue(String.valueOf(engagement.practice()));
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<OfferRules> entered() {
        corrections = new Corrections();
        numbers().forEach(Field::clear);
        weights().forEach(Field::clear);
        int mostStudy = share(selfStudy);
        int leastInPerson = share(inPerson);
        int leastLive = share(inSessions);
        int week = corrections
                .minutes(hours, "Give the hours as a number, such as 10")
                .orElse(SHORTEST_WEEK);
        if (week < SHORTEST_WEEK || week > LONGEST_WEEK)
            corrections.wrong(hours, "Allow half an hour to 60 hours a week");
        int before = whole(primer, "Give the minutes as a number, such as 30");
        if (before > LONGEST_PRIMER) corrections.wrong(primer, "A primer takes 0 to 600 minutes");
        OfferRules rules = new OfferRules(
                mostStudy,
                leastInPerson,
                leastLive,
                week,
                catchUp.getValue(),
                before,
                KnownPolicy.valueOf(known.control().getValue()),
                share(shortened),
                share(live),
                share(study),
                counts.getValue(),
                engagement());
        return corrections.isEmpty() ? Optional.of(rules) : Optional.empty();
    }

    private OfferEngagement engagement() {
        OfferEngagement engagement = new OfferEngagement(
                share(engaged),
                share(weightOfLive),
                share(weightOfStudy),
                share(weightOfCoaching),
                share(weightOfPractice));
        if (engagement.sum() != WHOLE)
            corrections.wrong(
                    weightOfLive, "The four weights add up to " + engagement.sum() + ": change them to add up to 100");
        return engagement;
    }

    private int share(Field<Input> field) {
        int share = whole(field, "Give a share from 0 to 100");
        if (share > WHOLE) corrections.wrong(field, "A share is 0 to 100 per cent");
        return share;
    }

    private int whole(Field<Input> field, String message) {
        if (field.control().getValue().isBlank()) corrections.wrong(field, message);
        return corrections.number(field, message).orElse(0);
    }

    ErrorSummary problems() {
        return corrections.summary();
    }
}
