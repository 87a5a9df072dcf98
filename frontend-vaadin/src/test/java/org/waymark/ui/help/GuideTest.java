package org.waymark.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.waymark.ui.help.Guide.Chapter;

class GuideTest {

    @Test
    void takes_its_title_summary_and_chapters_from_the_text() {
        Guide guide = Guide.of("participant", "# For you\n\nWhat it is *for*.\n\n## First steps\n\nGo.\n");
        assertThat(guide.title()).isEqualTo("For you");
        assertThat(guide.summary()).isEqualTo("What it is for.");
        assertThat(guide.chapters()).containsExactly(new Chapter("guide-first-steps", "First steps"));
        assertThat(guide.html()).doesNotContain("For you").contains("<h2 id=\"guide-first-steps\">First steps</h2>");
    }

    @Test
    void links_to_the_page_of_another_guide() {
        assertThat(Guide.of("a", "# A\n\n[see](trust-lead.md)").html()).contains("href=\"help/trust-lead\"");
    }

    @Test
    void shows_the_pictures_that_are_packed_with_it() {
        assertThat(Guide.of("a", "# A\n\n![What it shows](../images/many-result.png)")
                        .html())
                .contains("<img src=\"waymark/guides/many-result.png\" alt=\"What it shows\"");
    }

    @Test
    void shows_html_as_text_and_drops_addresses_that_do_something() {
        String html = Guide.of("a", "# A\n\n<b onclick='x()'>hi</b> [go](javascript:alert(1))")
                .html();
        assertThat(html).doesNotContain("<b").doesNotContain("javascript:").contains("&lt;b");
    }
}
