package org.waymark.backend.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.organisation.CalendarEntry;
import org.waymark.contract.organisation.OwnEntries;
import org.waymark.contract.organisation.School;
import org.waymark.contract.organisation.SchoolCalendar;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;

/** Marsh End has one participant whose plan nobody else's test looks at. */
class CalendarApiTest extends ApiTest {

    private static final String CALENDAR = "/api/v1/schools/marsh-end/calendar";
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final CalendarEntry CLOSED =
            new CalendarEntry(CalendarEntry.Kind.CLOSED, "New boiler", MONDAY, MONDAY.plusDays(4), true);

    @AfterEach
    void takeOwnEntriesBack() {
        replace(etag(calendar()), List.of()).expectStatus().isOk();
    }

    @Test
    void a_school_inherits_the_national_calendar() {
        SchoolCalendar calendar = calendar().getResponseBody();

        assertThat(calendar.schoolName()).isEqualTo("Marsh End Primary School");
        assertThat(calendar.inheritedFrom()).contains("England");
        assertThat(calendar.entries()).hasSizeGreaterThan(20).noneMatch(CalendarEntry::own);
    }

    @Test
    void own_entries_are_added_to_those_inherited_and_can_be_taken_back() {
        var before = calendar();

        var after = replaced(before, List.of(CLOSED));

        assertThat(after.getResponseBody().entries())
                .contains(CLOSED)
                .containsAll(before.getResponseBody().entries());
        assertThat(calendar().getResponseBody()).isEqualTo(after.getResponseBody());
        assertThat(etag(calendar())).isEqualTo(etag(after)).isNotEqualTo(etag(before));
        assertThat(replaced(after, List.of()).getResponseBody()).isEqualTo(before.getResponseBody());
    }

    @Test
    void own_terms_take_the_place_of_those_inherited() {
        CalendarEntry term = new CalendarEntry(
                CalendarEntry.Kind.TERM, "Our term", LocalDate.of(2026, 9, 7), LocalDate.of(2026, 12, 11), true);

        SchoolCalendar after = replaced(calendar(), List.of(term)).getResponseBody();

        assertThat(after.entries())
                .filteredOn(entry ->
                        entry.kind() == CalendarEntry.Kind.TERM || entry.kind() == CalendarEntry.Kind.HALF_TERM)
                .containsExactly(term);
        assertThat(after.entries()).extracting(CalendarEntry::kind).contains(CalendarEntry.Kind.BANK_HOLIDAY);
    }

    @Test
    void a_closed_week_is_kept_free_in_the_next_plan() {
        Pathway before = api.pathwayOf("gwen-trelease");
        assertThat(before.weeks()).anyMatch(week -> week.monday().equals(MONDAY) && week.minutes() > 0);

        replaced(calendar(), List.of(CLOSED));
        Preview next = api.asPerson("gwen-trelease")
                .post()
                .uri("/api/v1/participants/gwen-trelease/pathway/preview")
                .bodyValue(before.choices())
                .exchange()
                .expectBody(Preview.class)
                .returnResult()
                .getResponseBody();

        assertThat(next.pathway().weeks())
                .filteredOn(week -> week.monday().equals(MONDAY))
                .allSatisfy(week -> assertThat(week.minutes() + week.capacity()).isZero());
        assertThat(next.pathway().bands()).extracting(Pathway.Band::name).contains("New boiler");
    }

    @Test
    void of_two_who_saw_the_same_calendar_the_second_is_told() {
        var seen = calendar();
        replaced(seen, List.of(CLOSED));

        assertThat(problem(replace(etag(seen), List.of()), 412).type()).isEqualTo("/problems/stale-version");
        assertThat(problem(replace("garbage", List.of()), 412).type()).isEqualTo("/problems/stale-version");
        assertThat(calendar().getResponseBody().entries()).contains(CLOSED);
    }

    @Test
    void entries_that_cannot_be_are_refused() {
        String etag = etag(calendar());
        CalendarEntry backwards =
                new CalendarEntry(CalendarEntry.Kind.INSET, "Backwards", MONDAY, MONDAY.minusDays(1), true);
        CalendarEntry endless =
                new CalendarEntry(CalendarEntry.Kind.CLOSED, "Endless", MONDAY, MONDAY.plusYears(5), true);
        CalendarEntry term = new CalendarEntry(CalendarEntry.Kind.TERM, "Term", MONDAY, MONDAY.plusDays(20), true);
        CalendarEntry overlapping = new CalendarEntry(
                CalendarEntry.Kind.TERM, "Other term", MONDAY.plusDays(20), MONDAY.plusDays(40), true);
        CalendarEntry nameless = new CalendarEntry(CalendarEntry.Kind.INSET, " ", MONDAY, MONDAY, true);

        assertThat(problem(replace(etag, List.of(backwards)), 422).detail()).contains("ends before it begins");
        assertThat(problem(replace(etag, List.of(endless)), 422).detail()).contains("longer than a year");
        assertThat(problem(replace(etag, List.of(term, overlapping)), 422).detail())
                .contains("overlap");
        assertThat(problem(replace(etag, List.of(nameless)), 400).fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("entries[0].name");
        assertThat(etag(calendar())).isEqualTo(etag);
    }

    @Test
    void a_trust_lists_its_own_schools() {
        List<String> larkfield = schools("marcus");
        List<String> other = schools("other-lead");

        assertThat(larkfield).hasSize(6).doesNotContain(OtherTenant.SCHOOL);
        assertThat(other).containsExactly(OtherTenant.SCHOOL);
    }

    private List<String> schools(String user) {
        return api
                .as(user)
                .get()
                .uri("/api/v1/schools")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<School>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(School::id)
                .toList();
    }

    private EntityExchangeResult<SchoolCalendar> calendar() {
        return api.as("marcus")
                .get()
                .uri(CALENDAR)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SchoolCalendar.class)
                .returnResult();
    }

    private EntityExchangeResult<SchoolCalendar> replaced(
            EntityExchangeResult<SchoolCalendar> seen, List<CalendarEntry> entries) {
        return replace(etag(seen), entries)
                .expectStatus()
                .isOk()
                .expectBody(SchoolCalendar.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec replace(String etag, List<CalendarEntry> entries) {
        return api.as("marcus")
                .put()
                .uri(CALENDAR + "/own-entries")
                .header("If-Match", etag)
                .bodyValue(new OwnEntries(entries))
                .exchange();
    }

    private static String etag(EntityExchangeResult<?> result) {
        return result.getResponseHeaders().getETag();
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
