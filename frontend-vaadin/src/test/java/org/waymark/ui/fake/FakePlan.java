package org.waymark.ui.fake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.Fairness;
import org.waymark.contract.assignment.AssignmentPlan.Fix;
import org.waymark.contract.assignment.AssignmentPlan.Funded;
import org.waymark.contract.assignment.AssignmentPlan.Group;
import org.waymark.contract.assignment.AssignmentPlan.Result;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Decision;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PeopleFile.Fault;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.contract.funding.FundingAnswer;

/** One assignment of many: a school gets as many pathways as it can spare leaders a day, and one. */
final class FakePlan {

    private static final LocalDate FINISH = LocalDate.of(2027, 6, 11);

    private static final FundingAnswer ELIGIBLE =
            new FundingAnswer(FundingAnswer.Outcome.ELIGIBLE, "The school is in the RISE programme.", "Autumn 2026");

    private static final AssignmentRow.Together TOGETHER =
            new AssignmentRow.Together("Around Fernhill Primary School", true, null);

    final String id;
    AssignmentSettings settings;
    State state = State.DRAFT;
    String jobId;
    int version;
    PeopleFile file;
    List<AssignmentRow> rows = List.of();
    private Result result;
    private final Map<String, PlanPerson> chosen = new LinkedHashMap<>();
    private final Map<String, PlanPerson> fromFile = new LinkedHashMap<>();

    FakePlan(String id, AssignmentSettings settings) {
        this.id = id;
        this.settings = settings;
    }

    static AssignmentSettings usual(String title) {
        return new AssignmentSettings(
                title, "offer-senior", null, null, 150, 1, List.of(), 60_000, 210, LocalDate.of(2026, 12, 11), null);
    }

    AssignmentPlan plan() {
        return new AssignmentPlan(
                id,
                state,
                settings,
                people().size(),
                "David Hurst",
                Instant.parse("2026-11-20T10:15:00Z"),
                jobId,
                result,
                state == State.APPLIED);
    }

    Map<Status, Integer> standing() {
        return rows.stream().collect(Collectors.toMap(AssignmentRow::status, row -> 1, Integer::sum));
    }

    String etag() {
        return "\"" + version + "\"";
    }

    boolean isRunning() {
        return state == State.PLANNING || state == State.APPLYING || state == State.UNDOING;
    }

    List<PlanPerson> people() {
        return Stream.concat(
                        fromFile.values().stream(),
                        chosen.values().stream().filter(person -> !fromFile.containsKey(person.personId())))
                .sorted(Comparator.comparing(PlanPerson::name))
                .toList();
    }

    void settings(AssignmentSettings changed) {
        settings = changed;
        forgetResult();
    }

    void choose(List<String> ids) {
        chosen.clear();
        ids.stream()
                .flatMap(one -> FakePerson.find(one).stream())
                .forEach(person -> chosen.put(person.id(), entry(person, false)));
        forgetResult();
    }

    /** Rows of name, address, school and job title, the header first. */
    PeopleFile read(String name, String text) {
        fromFile.clear();
        List<String> lines =
                text.lines().skip(1).filter(line -> !line.isBlank()).toList();
        List<Fault> faulty = new ArrayList<>();
        int repeated = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            boolean known = Arrays.stream(FakeSchool.values())
                    .anyMatch(school -> school.title().equals(cells[2]));
            if (!known) faulty.add(new Fault(i + 2, "school", cells[2], "Write the school’s name as in the list."));
            else if (fromFile.containsKey(cells[1])) repeated++;
            else fromFile.put(cells[1], added(cells));
        }
        int added = (int) fromFile.values().stream().filter(PlanPerson::isNew).count();
        file = new PeopleFile(name, lines.size(), fromFile.size() - added, added, repeated, faulty, faulty.size());
        forgetResult();
        return file;
    }

    void forgetFile() {
        file = null;
        fromFile.clear();
        forgetResult();
    }

    private static PlanPerson added(String[] cells) {
        return FakePerson.ALL.stream()
                .filter(person -> person.name().equals(cells[0]))
                .findFirst()
                .map(person -> entry(person, true))
                .orElseGet(() -> new PlanPerson(
                        cells[1], cells[0], cells[3], cells[2], FakeSchool.FERNHILL.phase(), null, true, true));
    }

    private static PlanPerson entry(FakePerson person, boolean file) {
        return new PlanPerson(
                person.id(), person.name(), person.job(), person.school().title(), person.phase(), null, false, file);
    }

    private void forgetResult() {
        version++;
        state = State.DRAFT;
        result = null;
        rows = List.of();
    }

    void dryRun() {
        Map<String, Integer> perSchool = new HashMap<>();
        rows = people().stream().map(person -> row(person, perSchool)).toList();
        int planned = count(Status.PLANNED);
        int leftOut = count(Status.LEFT_OUT);
        result = new Result(
                planned,
                leftOut,
                count(Status.UNCHANGED),
                planned * 4140,
                planned * 6,
                14,
                FINISH,
                FINISH.plusWeeks(5),
                planned * 1200,
                planned * 400,
                planned * 1200,
                settings.coverPoundsADay() == null ? null : planned * 6 * settings.coverPoundsADay(),
                leftOut + 1,
                leftOut == 0 ? List.of() : List.of(moreADay(leftOut)),
                List.of(
                        new Fairness("Phase", "Primary", 4, 0, 22.5),
                        new Fairness("Phase", "Secondary", 5, leftOut, 41),
                        new Fairness("School", "Rural", 2, 0, 58)),
                List.of(new Funded(ELIGIBLE.outcome(), ELIGIBLE.reason(), planned, planned * 1200)),
                List.of(new Group("Around Fernhill Primary School", "NPQSL", planned, Math.max(0, planned - 1))));
        state = State.PLANNED;
        version++;
    }

    private Fix moreADay(int leftOut) {
        return new Fix(
                "Let each school spare one more leader a day",
                new AssignmentSettings(
                        settings.title(),
                        settings.offerId(),
                        settings.startFrom(),
                        settings.finishBy(),
                        settings.minutesPerWeek(),
                        settings.releasedADay() + 1,
                        settings.schoolLimits(),
                        settings.budgetPounds(),
                        settings.coverPoundsADay(),
                        settings.respondBy(),
                        null,
                        settings.countsOnFunding(),
                        settings.togetherWithinKm()),
                leftOut);
    }

    private AssignmentRow row(PlanPerson person, Map<String, Integer> perSchool) {
        FakeOffer on = FakePerson.find(person.personId()).map(FakePerson::offer).orElse(null);
        if (on != null) return row(person, on.qualification() + ", " + on.cohort(), Status.UNCHANGED, null, List.of());
        int place = perSchool.merge(person.school(), 1, Integer::sum);
        boolean fits = place <= settings.releasedADay() && !person.personId().startsWith("orla");
        return fits || settings.releasedADay() > 1
                ? row(person, "Nothing", Status.PLANNED, null, List.of())
                : row(
                        person,
                        "Nothing",
                        Status.LEFT_OUT,
                        "On 14 January two leaders of the school would be out, and one can be spared.",
                        List.of("Let the school spare two leaders a day.", "Choose an offer with online sessions."));
    }

    private static AssignmentRow row(
            PlanPerson person, String present, Status status, String problem, List<String> waysOn) {
        boolean has = status == Status.PLANNED;
        return new AssignmentRow(
                person.personId(),
                person.name(),
                person.school(),
                "NPQSL",
                present,
                status,
                has ? 4140 : 0,
                has ? 6 : 0,
                has ? FINISH : null,
                has ? 1200 : null,
                has ? ELIGIBLE : null,
                has ? TOGETHER : null,
                problem,
                waysOn,
                List.of());
    }

    /** All become proposals; the first time one of them cannot, since its last seat has gone. */
    void applied() {
        boolean again = state == State.APPLIED || has(Status.CONFLICT);
        rows = rows.stream()
                .map(row -> switch (row.status()) {
                    case PLANNED ->
                        row.personId().startsWith("kit")
                                ? standing(row, Status.CONFLICT, "The last seat in ‘Behaviour systems’ has gone.")
                                : standing(row, Status.PROPOSED, null);
                    case CONFLICT -> standing(row, again ? Status.PROPOSED : Status.CONFLICT, null);
                    default -> row;
                })
                .toList();
        state = State.APPLIED;
        version++;
    }

    void decided(String personId, Decision decision) {
        rows = rows.stream()
                .map(row -> !row.personId().equals(personId)
                        ? row
                        : switch (decision) {
                            case PLAN_AGAIN -> standing(row, Status.PLANNED, null);
                            case LEAVE_OUT -> standing(row, Status.LEFT_OUT, "Left out by decision");
                            case KEEP_THEIRS -> standing(row, Status.UNCHANGED, null);
                        })
                .toList();
        version++;
    }

    void undone() {
        rows = rows.stream()
                .map(row -> switch (row.status()) {
                    case PROPOSED, ACCEPTED -> standing(row, Status.UNDONE, null);
                    default -> row;
                })
                .toList();
        state = State.UNDONE;
        version++;
    }

    private static AssignmentRow standing(AssignmentRow row, Status status, String problem) {
        return new AssignmentRow(
                row.personId(),
                row.name(),
                row.school(),
                row.qualification(),
                row.present(),
                status,
                row.minutes(),
                row.daysOut(),
                row.finish(),
                row.pounds(),
                row.funding(),
                row.together(),
                problem,
                problem == null ? List.of() : List.of("Apply again: another session will be looked for."),
                status == Status.CONFLICT ? List.of(Decision.PLAN_AGAIN, Decision.LEAVE_OUT) : List.of());
    }

    private int count(Status status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }

    private boolean has(Status status) {
        return count(status) > 0;
    }
}
