package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.partner.KnownPartner;
import org.waymark.backend.delivery.partner.PartnerRecord;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealth.Hours;
import org.waymark.contract.health.SessionHealth;

/**
 * What an inspection asks for, as tables: figures, and of people those alone who run sessions and whom to ask at delivery
 * partners.
 *
 * @param partners by name
 * @param facilitators by id
 * @param regions by school id
 */
record PackTables(
        Programme programme,
        CohortHealth health,
        List<SessionHealth> sessions,
        List<Participant> people,
        List<KnownPartner> partners,
        Map<String, Facilitator> facilitators,
        Map<String, String> regions,
        LocalDate today) {

    private static final String OWN = "The provider";
    private static final String UNKNOWN = "Not known";

    List<PackTable> all() {
        return List.of(deliveryPartners(), cohorts(), sites(), modality(), numbers(), timetable(), attendance());
    }

    private PackTable deliveryPartners() {
        return new PackTable(
                "delivery-partners",
                "Delivery partners",
                "Who delivers for the provider, and whom to ask there.",
                List.of("Delivery partner", "What it does", "Contact", "Role", "Email", "Phone", "Sites"),
                partners.stream().map(PackTables::partner).toList());
    }

    private static List<String> partner(KnownPartner known) {
        var contact = known.record().contact();
        return List.of(
                known.partner().name(),
                known.record().description(),
                contact == null ? UNKNOWN : contact.name(),
                contact == null ? "" : Objects.requireNonNullElse(contact.role(), ""),
                contact == null ? "" : contact.email(),
                contact == null ? "" : Objects.requireNonNullElse(contact.phone(), ""),
                known.sites().stream().map(PartnerRecord.Site::name).collect(Collectors.joining(", ")));
    }

    private PackTable cohorts() {
        Map<String, List<Cohort>> byPartner = health.cohorts().stream()
                .collect(Collectors.groupingBy(
                        cohort -> Objects.requireNonNullElse(cohort.runBy(), OWN), TreeMap::new, Collectors.toList()));
        return new PackTable(
                "cohorts",
                "Cohorts",
                "Who runs which cohorts, for how many people in training.",
                List.of("Run by", "Qualification", "Cohort", "Offer", "People in training"),
                byPartner.entrySet().stream()
                        .flatMap(entry -> entry.getValue().stream()
                                .map(cohort -> List.of(
                                        entry.getKey(),
                                        cohort.qualification(),
                                        cohort.cohort(),
                                        cohort.title(),
                                        String.valueOf(cohort.people().inTraining()))))
                        .toList());
    }

    /** A hub that several offers use stands once, and so does a site of a partner that is a hub. */
    private PackTable sites() {
        Map<String, Offer.Hub> hubs = new LinkedHashMap<>();
        programme.offers().stream()
                .flatMap(offer -> offer.hubs().stream())
                .sorted(Comparator.comparing(Offer.Hub::name))
                .forEach(hub -> hubs.putIfAbsent(hub.id(), hub));
        return new PackTable(
                "sites",
                "Sites",
                "Where sessions are held and partners deliver, with rooms and facilities.",
                List.of(
                        "Site",
                        "Address",
                        "Postcode",
                        "Easting",
                        "Northing",
                        "Rooms and seats",
                        "Facilities",
                        "Sessions",
                        "Delivery partners"),
                Stream.concat(
                                hubs.values().stream().map(this::site),
                                partners.stream()
                                        .flatMap(known -> known.sites().stream()
                                                .filter(site ->
                                                        !hubs.containsKey(Objects.requireNonNullElse(site.hubId(), "")))
                                                .map(site -> site(
                                                        site, known.partner().name()))))
                        .toList());
    }

    private List<String> site(Offer.Hub hub) {
        return List.of(
                hub.name(),
                "",
                Objects.requireNonNullElse(hub.postcode(), UNKNOWN),
                String.valueOf(hub.easting()),
                String.valueOf(hub.northing()),
                hub.rooms().stream()
                        .map(room -> room.name() + " (" + room.seats() + ")")
                        .collect(Collectors.joining(", ")),
                facilities(hub.access()),
                String.valueOf(sessions.stream()
                        .filter(session -> session.placeId().equals(hub.id()))
                        .count()),
                partners.stream()
                        .filter(known ->
                                known.sites().stream().anyMatch(site -> hub.id().equals(site.hubId())))
                        .map(known -> known.partner().name())
                        .collect(Collectors.joining(", ")));
    }

    /** Of a partner’s own, where the provider holds no sessions. */
    private static List<String> site(PartnerRecord.Site site, String partner) {
        return List.of(
                site.name(),
                Objects.requireNonNullElse(site.address(), ""),
                Objects.requireNonNullElse(site.postcode(), UNKNOWN),
                "",
                "",
                "",
                facilities(site.access()),
                "",
                partner);
    }

    private static String facilities(Collection<String> access) {
        return access.stream().sorted().collect(Collectors.joining(", "));
    }

    private PackTable modality() {
        List<String> columns = new ArrayList<>(List.of("Qualification", "Cohort", "Run by"));
        health.hours().forEach(hours -> columns.add(HealthFile.word(hours.kind()) + ", % of planned hours"));
        return new PackTable(
                "modality",
                "Modality",
                "How the hours planned for those in training are divided, cohort by cohort.",
                columns,
                health.cohorts().stream().map(PackTables::shares).toList());
    }

    private static List<String> shares(Cohort cohort) {
        int all = cohort.hours().stream().mapToInt(Hours::planned).sum();
        List<String> line = new ArrayList<>(
                List.of(cohort.qualification(), cohort.cohort(), Objects.requireNonNullElse(cohort.runBy(), OWN)));
        cohort.hours()
                .forEach(hours -> line.add(all == 0 ? "" : String.valueOf(Math.round(100.0 * hours.planned() / all))));
        return line;
    }

    /** Each division by itself, so that no row says what several things together would tell of somebody. */
    private PackTable numbers() {
        List<Participant> enrolled = people.stream()
                .filter(one -> one.standing() == Standing.ENROLLED)
                .toList();
        return new PackTable(
                "numbers",
                "Numbers",
                "People with a place by qualification, cohort, phase, region and state.",
                List.of("By", "Name", "People"),
                Stream.of(
                                counted(
                                        enrolled,
                                        "Qualification",
                                        one -> one.enrolment().qualification()),
                                counted(
                                        enrolled,
                                        "Cohort",
                                        one -> one.enrolment().qualification() + ", "
                                                + one.enrolment().cohort()),
                                counted(
                                        enrolled,
                                        "Phase",
                                        one -> word(one.person().phase())),
                                counted(
                                        enrolled,
                                        "Region",
                                        one -> regions.getOrDefault(one.person().schoolId(), UNKNOWN)),
                                counted(
                                        enrolled,
                                        "State",
                                        one -> word(ParticipantStates.of(one.training(), one.summary(), today))))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<List<String>> counted(List<Participant> people, String by, Function<Participant, String> name) {
        return people.stream()
                .collect(Collectors.groupingBy(name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> List.of(by, entry.getKey(), String.valueOf(entry.getValue())))
                .toList();
    }

    private static String word(@Nullable Enum<?> constant) {
        if (constant == null) {
            return UNKNOWN;
        }
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.equals("ap send") ? "AP and SEND" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private PackTable timetable() {
        Map<String, Offer> offers = programme.byId();
        return new PackTable(
                "timetable",
                "Timetable",
                "All sessions, held, to come and cancelled, with place, whoever runs them, and numbers.",
                List.of(
                        "Start",
                        "Minutes",
                        "Topic",
                        "Qualification",
                        "Cohort",
                        "Run by",
                        "Kind",
                        "Place",
                        "Room",
                        "Facilitator",
                        "Seats",
                        "Taken",
                        "Cancelled because"),
                sessions.stream()
                        .map(session -> line(
                                session,
                                Objects.requireNonNull(offers.get(session.offerId()))
                                        .session(session.sessionId())
                                        .arrangements()))
                        .toList());
    }

    private List<String> line(SessionHealth session, Offer.Arrangements arrangements) {
        Facilitator runs = arrangements.facilitatorId() == null ? null : facilitators.get(arrangements.facilitatorId());
        return List.of(
                session.start().toString().replace('T', ' '),
                String.valueOf(session.minutes()),
                session.topic(),
                session.qualification(),
                session.cohort(),
                Objects.requireNonNullElse(session.runBy(), OWN),
                HealthFile.word(session.kind()),
                session.place(),
                Objects.requireNonNullElse(arrangements.room(), ""),
                runs == null ? "" : runs.name(),
                String.valueOf(session.seats()),
                String.valueOf(session.taken()),
                Objects.requireNonNullElse(session.cancelled(), ""));
    }

    private PackTable attendance() {
        return new PackTable(
                "attendance",
                "Attendance",
                "Sessions that were held, with the marks made, those that count by the offer’s rule, and people without a mark.",
                List.of(
                        "Start",
                        "Topic",
                        "Qualification",
                        "Cohort",
                        "Place",
                        "Marks",
                        "Marks that count",
                        "Not marked"),
                sessions.stream()
                        .filter(session -> session.marks() + session.unmarked() > 0)
                        .map(session -> List.of(
                                session.start().toString().replace('T', ' '),
                                session.topic(),
                                session.qualification(),
                                session.cohort(),
                                session.place(),
                                String.valueOf(session.marks()),
                                String.valueOf(session.counted()),
                                String.valueOf(session.unmarked())))
                        .toList());
    }
}
