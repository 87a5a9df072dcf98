package org.waymark.backend.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
import org.waymark.backend.delivery.partner.PartnerRecord;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.engine.calendar.Calendar;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Phase;

/**
 * What is offered in an area: a cohort of each qualification, with sessions of every topic that is taught live, several
 * times over the cohort's life, at two hubs and online. Dates count from the day of the demonstration.
 */
final class FictionalOffers {

    /** Of the provider of the forty people; it runs their cohort on leading teaching. */
    static final String PARTNER_ID = "partner-saltmarsh";

    static final String PARTNER = "Saltmarsh Teaching School Hub";
    private static final String RUN_BY_PARTNER = "NPQLT";

    /** Of the provider of the forty people; she runs what senior leaders have at its first hub. */
    static final Facilitator FACILITATOR =
            Facilitator.of(Area.LARKFIELD.providerId(), "Fola Adeyemi", "fola@waymark.example");

    private static final String HER_QUALIFICATION = "NPQSL";

    /** Invented, as all else here. */
    private static final int PRICE_OF_SPECIALIST = 850;

    private static final int PRICE_OF_LEADERSHIP = 1_250;
    private static final Teaching.Coaching COACHING = new Teaching.Coaching(3 * 60, 6 * 60, false);
    private static final Teaching.Attendance ASKED = new Teaching.Attendance(75, 0, true);
    private static final int MONTHS_OF_A_SPECIALIST = 12;
    private static final int ASSESSMENT_MINUTES = 20 * 60;
    private static final int MONTHS_OF_ASSESSMENT = 3;
    private static final int WEEKS_BETWEEN_ROUNDS = 7;
    private static final int HALF_A_DAY = 180;
    private static final int AN_AFTERNOON = 90;

    static RegisteredProvider partner() {
        return new RegisteredProvider(PARTNER_ID, 0, PARTNER, Area.LARKFIELD.providerId(), null, null);
    }

    static PartnerRecord partnersRecord() {
        return new PartnerRecord(
                PARTNER_ID,
                0,
                Area.LARKFIELD.providerId(),
                "Runs the cohort on leading teaching, with facilitators of its own.",
                new PartnerRecord.Contact(
                        "Ottilie Grange", "Programme lead", "ottilie@waymark.example", "01632 960 014"),
                List.of(new PartnerRecord.Site(
                        "saltmarsh-school",
                        null,
                        "Saltmarsh School",
                        "Quay Road, Saltmarsh",
                        null,
                        Set.of("step-free", "accessible-toilet"))));
    }

    private final Content content;
    private final Calendar calendar;

    FictionalOffers(Content content) {
        this.content = content;
        this.calendar = content.findCalendar("england").orElseThrow().forPhases(Set.of(Phase.values()));
    }

    /** @param weeksAgo how long the cohort has been running */
    Offer offer(Area area, Framework framework, LocalDate today, int weeksAgo) {
        LocalDate starts =
                openFrom(today.minusWeeks(weeksAgo).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        LocalDate ends = starts.plusMonths(framework.taughtMonths() + MONTHS_OF_ASSESSMENT);
        String code = framework.id().qualification().toString();
        String month = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK).format(starts);
        String cohort = area == Area.LARKFIELD ? month : month + ", " + area.name();
        LocalDate window = openFrom(starts.plusMonths(framework.taughtMonths()));
        Offer offer = new Offer(
                code.toLowerCase(Locale.ROOT) + "-" + starts + area.suffix(),
                0,
                Offer.Status.OPEN,
                new Offer.Course(
                        area.providerId(),
                        area.provider(),
                        area == Area.LARKFIELD && code.equals(RUN_BY_PARTNER) ? PARTNER_ID : null,
                        code,
                        framework.id().version(),
                        framework.title(),
                        cohort,
                        framework.taughtMonths() > MONTHS_OF_A_SPECIALIST ? PRICE_OF_LEADERSHIP : PRICE_OF_SPECIALIST),
                new Offer.Dates(starts, ends, new Offer.Assessment(window, window.plusDays(7), ASSESSMENT_MINUTES)),
                new Offer.Blend(0.6, 0, 10 * 60),
                area.hubs(),
                withFacilitator(area, code, sessions(area, framework, starts, ends)));
        return offer.with(offer.teaching().with(COACHING).with(ASKED));
    }

    /** Those at the first hub, but for any at the same time as another: nobody runs two at once. */
    private static List<Offer.Session> withFacilitator(Area area, String qualification, List<Offer.Session> sessions) {
        if (area != Area.LARKFIELD || !qualification.equals(HER_QUALIFICATION)) {
            return sessions;
        }
        String hub = area.hubs().getFirst().id();
        List<Offer.Session> hers = new ArrayList<>();
        for (Offer.Session session : sessions) {
            if (hub.equals(session.hubId()) && hers.stream().noneMatch(session::overlaps)) {
                hers.add(session);
            }
        }
        return sessions.stream()
                .map(session -> hers.contains(session) ? run(session) : session)
                .toList();
    }

    private static Offer.Session run(Offer.Session session) {
        return session.with(new Offer.Arrangements(null, FACILITATOR.id(), null, null));
    }

    /** A shape to make others from: half a day at a hub for what is taught in person, and nothing of it online. */
    Offer template(Area area, Framework framework, LocalDate today) {
        Offer usual = offer(area, framework, today, 0);
        Set<String> inPerson = usual.sessions().stream()
                .filter(Offer.Session::inPerson)
                .map(Offer.Session::topicId)
                .collect(Collectors.toSet());
        return usual.copy("template-" + usual.qualification().toLowerCase(Locale.ROOT) + area.suffix())
                .with(Offer.Status.TEMPLATE)
                .with(usual.course().withCohort("At two hubs"))
                .withSessions(usual.sessions().stream()
                        .filter(session -> session.inPerson() || !inPerson.contains(session.topicId()))
                        .filter(session -> !session.start().toLocalDate().isAfter(usual.ends()))
                        .map(session -> session.lasting(session.inPerson() ? HALF_A_DAY : AN_AFTERNOON)
                                .with(Offer.Arrangements.NONE))
                        .toList());
    }

    private List<Offer.Session> sessions(Area area, Framework framework, LocalDate starts, LocalDate ends) {
        List<Offer.Session> sessions = new ArrayList<>();
        int turn = 0;
        for (Topic topic : content.topics()) {
            int minutes = liveMinutes(topic);
            if (minutes > 0 && isAsked(topic, framework)) {
                addRounds(
                        area, sessions, topic, minutes, starts.plusWeeks(2 + turn % WEEKS_BETWEEN_ROUNDS), ends, turn);
                turn++;
            }
        }
        sessions.removeIf(session -> session.start().toLocalDate().isAfter(ends));
        return sessions;
    }

    private void addRounds(
            Area area,
            List<Offer.Session> sessions,
            Topic topic,
            int minutes,
            LocalDate first,
            LocalDate ends,
            int turn) {
        String town = area.hubs().getFirst().id();
        String further = area.hubs().getLast().id();
        LocalDate week = first;
        for (int round = 1; week.isBefore(ends); round++) {
            String id = topic.id() + "/" + round;
            LocalDate day = openFrom(week.plusDays(turn % 4));
            if (isInPerson(topic)) {
                sessions.add(session(id + "-town", topic, minutes, day, LocalTime.of(13, 30), town, 24));
                sessions.add(session(
                        id + "-coast", topic, minutes, openFrom(day.plusDays(7)), LocalTime.of(13, 0), further, 16));
            }
            if (!isInPerson(topic) || round % 2 == 0) {
                sessions.add(session(
                        id + "-online", topic, minutes, openFrom(day.plusDays(2)), LocalTime.of(16, 0), null, 40));
            }
            week = week.plusWeeks(WEEKS_BETWEEN_ROUNDS);
        }
    }

    private static Offer.Session session(
            String id, Topic topic, int minutes, LocalDate day, LocalTime time, @Nullable String hub, int seats) {
        Set<String> access = hub == null ? Set.of("captions") : Set.of("step-free", "hearing-loop");
        Offer.Session session = new Offer.Session(
                id, topic.id().toString(), hub != null, day.atTime(time), minutes, hub, seats, access, false);
        return hub == null ? session.with(joining(id)) : session;
    }

    /** At an address that nobody has, and under a number kept for stories. */
    private static Offer.Arrangements joining(String sessionId) {
        String link = "https://meet.waymark.example/" + sessionId.replace('/', '-');
        return new Offer.Arrangements(null, null, new Offer.Online(link, "020 7946 0018", null), null);
    }

    private LocalDate openFrom(LocalDate day) {
        LocalDate open = day;
        while (!calendar.isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static int liveMinutes(Topic topic) {
        return topic.modules().stream()
                .mapToInt(taught -> taught.module().minutes(ActivityKind.LIVE_ONLINE)
                        + taught.module().minutes(ActivityKind.IN_PERSON))
                .max()
                .orElse(0);
    }

    private static boolean isInPerson(Topic topic) {
        return topic.modules().stream().anyMatch(taught -> taught.module().minutes(ActivityKind.IN_PERSON) > 0);
    }

    private static boolean isAsked(Topic topic, Framework framework) {
        Set<?> asked = framework.asks().map(Framework.Ask::statement).collect(Collectors.toSet());
        return topic.covers().stream().anyMatch(cover -> asked.contains(cover.statement()));
    }
}
