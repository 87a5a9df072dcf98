package org.waymark.ui.pack;

import java.util.List;
import org.jsoup.nodes.Document;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;

/** One lesson with its activities and all of its questions on one page. Nothing of the reader is in it. */
final class LessonPack {

    private LessonPack() {}

    static Document page(StepWork work) {
        Document page = PaperPage.of(
                work.step().title(),
                "A lesson to read and to write on: " + work.step().summary());
        page.expectFirst("h1").text("A lesson on paper");
        PaperPage.wayBack(page);
        StepWork blank = new StepWork(work.step(), work.lesson(), StepRecord.empty(), List.of());
        LessonOnPaper.append(page.expectFirst("main"), blank);
        return page;
    }
}
