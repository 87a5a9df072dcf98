package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PlanPerson;
import reactor.core.publisher.Flux;

/** Files that people really have, sent as they are sent. Whatever is refused leaves what was there. */
class BadFilesTest extends ManyTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final int ROWS = 10_000;

    @Test
    void fifty_megabytes_are_refused_with_a_sentence_and_what_was_chosen_stays() {
        AssignmentPlan plan = withOnePerson();

        assertThat(problem(upload(plan.id(), new byte[50 * MEGABYTE]), 422)).contains("larger than 10 MB");

        assertThat(chosen(plan.id())).extracting(PlanPerson::name).containsExactly("Ada Kept");
    }

    @Test
    void a_workbook_that_is_a_bomb_is_refused_and_what_was_chosen_stays() throws IOException {
        AssignmentPlan plan = withOnePerson();

        assertThat(problem(upload(plan.id(), bomb()), 422)).contains("far larger inside than it looks");

        assertThat(chosen(plan.id())).extracting(PlanPerson::name).containsExactly("Ada Kept");
    }

    @Test
    void of_ten_thousand_rows_the_one_that_is_bad_is_told_and_the_others_are_read() {
        AssignmentPlan plan = create(settings(3));
        var csv = new StringBuilder("Name,School\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("Person ").append(i).append(i == 6_543 ? ",No such school\n" : ",North School\n");
        }
        Instant begun = Instant.now();

        PeopleFile read = read(plan, csv.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(30));
        assertThat(read.added()).isEqualTo(ROWS - 1);
        assertThat(read.faulty()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(6_545);
            assertThat(fault.value()).isEqualTo("No such school");
        });
        assertThat(plan(plan.id()).people()).isEqualTo(ROWS - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252"})
    void names_are_read_right_in_whatever_spreadsheets_write(String encoding) {
        AssignmentPlan plan = create(settings(3));
        String mark = encoding.equals("UTF-16LE") ? "\uFEFF" : "";

        read(plan, (mark + "Name;School\r\nZoë Núñez-O’Brien;North School\r\n").getBytes(Charset.forName(encoding)));

        assertThat(chosen(plan.id())).extracting(PlanPerson::name).containsExactly("Zoë Núñez-O’Brien");
    }

    @Test
    void a_file_cut_off_half_way_is_read_to_where_it_ends_and_the_row_that_was_cut_is_told() {
        AssignmentPlan plan = create(settings(3));

        PeopleFile read =
                read(plan, "Name,School\nAda Whole,North School\nBen Cut,Nor".getBytes(StandardCharsets.UTF_8));

        assertThat(read.added()).isEqualTo(1);
        assertThat(read.faulty())
                .singleElement()
                .satisfies(fault -> assertThat(fault.row()).isEqualTo(3));
    }

    @Test
    void a_connection_lost_half_way_through_an_upload_changes_nothing_and_the_file_can_be_sent_again() {
        AssignmentPlan plan = withOnePerson();
        byte[] file = "Name,School\nBen New,North School\nCleo New,South School\n".getBytes(StandardCharsets.UTF_8);
        DataBuffer half = DefaultDataBufferFactory.sharedInstance.wrap(Arrays.copyOf(file, file.length / 2));
        Flux<DataBuffer> broken = Flux.concat(
                Flux.just(half),
                Flux.error(new IOException("the line went dead")).cast(DataBuffer.class));

        assertThatThrownBy(() -> lead.post()
                        .uri("/api/v1/assignment-plans/{id}/people-file?name=people.csv", plan.id())
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(broken, DataBuffer.class)
                        .exchange())
                .hasStackTraceContaining("the line went dead");

        assertThat(chosen(plan.id())).extracting(PlanPerson::name).containsExactly("Ada Kept");
        assertThat(read(plan, file).added()).isEqualTo(2);
    }

    private AssignmentPlan withOnePerson() {
        AssignmentPlan plan = create(settings(3));
        read(plan, "Name,School\nAda Kept,North School\n".getBytes(StandardCharsets.UTF_8));
        return plan;
    }

    private PeopleFile read(AssignmentPlan plan, byte[] file) {
        return upload(plan.id(), file)
                .expectStatus()
                .isOk()
                .expectBody(PeopleFile.class)
                .returnResult()
                .getResponseBody();
    }

    /** Some hundred kilobytes that unpack to a quarter of a gigabyte. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] nothing = new byte[MEGABYTE];
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 250; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
