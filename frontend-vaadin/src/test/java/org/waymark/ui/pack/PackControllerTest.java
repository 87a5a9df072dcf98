package org.waymark.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class PackControllerTest extends ViewTest {

    private static final String OPEN = "leading-implementation.universal";
    private static final String LOCKED = "leading-change.universal";
    private static final int LARGEST_LESSON = 100_000;
    private static final int LARGEST_WEEK = 300_000;

    @Autowired
    private PackController packs;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @BeforeEach
    void asked() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void hands_out_a_week_and_a_lesson_as_pdf() throws IOException {
        assertThat(words(packs.thisWeekAsPdf(), LARGEST_WEEK)).contains("Your week", "When you are back");
        assertThat(words(packs.lessonAsPdf(OPEN), LARGEST_LESSON))
                .contains("Leading implementation", "Check what you know", "It took:");
    }

    @Test
    void hands_out_the_lesson_as_a_page_too() {
        assertThat(text(packs.lesson(OPEN))).contains("Leading implementation", "Back to your tasks");
    }

    @Test
    void keeps_closed_what_is_locked_and_says_what_is_not_there() {
        for (var answer : List.of(packs.lesson(LOCKED), packs.lessonAsPdf(LOCKED))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
            assertThat(text(answer)).contains("This step is not open yet.");
        }
        assertThat(packs.lessonAsPdf("no-such.lesson").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(packs.lessonAsPdf("../home").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void leads_everybody_else_to_their_first_page() {
        signIn(Role.AUTHOR);
        for (var answer : List.of(packs.thisWeek(), packs.thisWeekAsPdf(), packs.lessonAsPdf(OPEN))) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FOUND);
            assertThat(answer.getBody()).isNull();
        }
    }

    private static String words(ResponseEntity<byte[]> answer, int largest) throws IOException {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(answer.getHeaders().getContentDisposition().getFilename()).endsWith(".pdf");
        assertThat(answer.getBody()).hasSizeLessThan(largest);
        try (PDDocument pdf = Loader.loadPDF(answer.getBody())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String text(ResponseEntity<byte[]> answer) {
        return new String(answer.getBody(), StandardCharsets.UTF_8);
    }
}
