package org.waymark.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.waymark.ui.client.ProblemException;

/** What is printed is read back: its tags, its words in order, and what the standard for accessible PDF asks. */
class PdfPrinterTest {

    private static final PdfPrinter PRINTER = new PdfPrinter();
    private static final int LARGEST_LESSON = 100_000;
    private static final int LARGEST_WEEK = 300_000;

    @AfterAll
    static void stop() {
        PRINTER.stop();
    }

    @Test
    void is_tagged_named_and_in_english() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(page()))) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(catalogue.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Culture – Waymark");
            assertThat(tags(catalogue.getStructureTreeRoot()))
                    .contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Link")
                    .containsSubsequence("H1", "H2", "L", "Table");
            float width = pdf.getPage(0).getMediaBox().getWidth();
            assertThat(Math.round(width / 72 * 25.4)).as("millimetres, of A4").isEqualTo(210);
        }
    }

    @Test
    void is_read_aloud_in_order_and_numbers_its_pages() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(page()))) {
            assertThat(new TaggedText(pdf).read())
                    .containsSubsequence(
                            "Culture",
                            "What a signal is",
                            "It ",
                            "tells",
                            "much",
                            "and",
                            "costs ",
                            "little",
                            "First",
                            "Second",
                            "Quoted",
                            "Phase",
                            "Hours",
                            "Primary",
                            "2½",
                            "Your note",
                            "This",
                            "That")
                    .doesNotContain("Page 1 of");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Page 1 of 1");
        }
    }

    @Test
    void has_every_font_within() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(page()))) {
            for (var name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
            }
        }
    }

    @Test
    void keeps_to_the_standard_for_accessible_pdf() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        var flavour = PDFAFlavour.PDFUA_1;
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(PRINTER.print(page())), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .filteredOn(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(TestAssertion::getMessage)
                    .isEmpty();
        }
    }

    @Test
    void leads_to_waymark_from_wherever_it_is_kept_and_leaves_out_what_is_for_the_screen() {
        Document pdf = page();
        assertThat(pdf.select("a[href=https://waymark.example/learn/culture]")).hasSize(1);
        assertThat(pdf.text()).doesNotContain("Back to your tasks");
    }

    @Test
    void fetches_nothing_from_anywhere() throws IOException {
        Document page = page();
        page.body().append("<img src='file:///etc/hostname' alt='A file'><img src='http://127.0.0.1:1/x' alt='B'>");
        page.head().append("<link rel='stylesheet' href='file:///etc/hostname'>");
        try (PDDocument pdf = Loader.loadPDF(PRINTER.print(page))) {
            assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
        }
    }

    @Test
    void is_as_small_as_the_buttons_say() {
        assertThat(PRINTER.print(page())).hasSizeLessThan(LARGEST_LESSON);
        Document week = page();
        Element main = week.expectFirst("main");
        String lesson = main.html();
        IntStream.range(0, 30).forEach(copy -> main.append(lesson));
        assertThat(PRINTER.print(week)).hasSizeLessThan(LARGEST_WEEK);
    }

    @Test
    void refuses_a_page_without_end() {
        Document page = page();
        page.body().appendElement("p").text("word ".repeat(250_000));
        assertThatThrownBy(() -> PRINTER.print(page)).isInstanceOf(ProblemException.class);
    }

    @Test
    void prints_what_is_the_same_for_all_once() {
        assertThat(PRINTER.printOnce(page())).isSameAs(PRINTER.printOnce(page()));
    }

    private static Document page() {
        Document page = PaperPage.of("Culture", "A lesson");
        PaperPage.wayBack(page);
        Element main = page.expectFirst("main");
        main.append(
                "<section class='lesson'><h2>What a signal is</h2><p>It <em>tells</em> “much” – <strong>and</strong>"
                        + " costs <a href='/learn/culture'>little</a>.</p>"
                        + "<ol><li>First</li><li>Second</li></ol><blockquote><p>Quoted</p></blockquote>"
                        + "<table><thead><tr><th scope='col'>Phase</th><th scope='col'>Hours</th></tr></thead>"
                        + "<tbody><tr><td>Primary</td><td>2½</td></tr></tbody></table>"
                        + "<h3>Your note</h3><div class='lines'></div>"
                        + "<ul class='options'><li>This</li><li>That</li></ul></section>");
        return PdfPage.of(Jsoup.parse(PaperPage.html(page)), "https://waymark.example");
    }

    private static List<String> tags(PDStructureNode node) {
        List<String> tags = new ArrayList<>();
        for (Object kid : node.getKids())
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                tags.addAll(tags(element));
            }
        return tags;
    }
}
