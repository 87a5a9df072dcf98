package org.waymark.ui.offering;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.SummaryList;
import org.waymark.ui.design.Words;

/** What a published offer says, and what its amendment would make of it. */
record NowAndThen(BuiltOffer offer, BuiltOffer draft) {

    SummaryList summary() {
        return new SummaryList()
                .row("Blend", said(one -> OfferWords.blend(one.rules())))
                .row("Runs", said(one -> OfferWords.days(one.about())))
                .row("Coaching", said(one -> OfferWords.coaching(one.about())))
                .row("Catching up", said(one -> OfferWords.catchUp(one.rules())))
                .row("Attendance asked", said(one -> OfferWords.attendance(one.rules())))
                .row("Engagement asked", said(one -> OfferWords.engagement(one.rules())))
                .row("Modules", said(OfferWords::modules))
                .row("Sessions", said(one -> Words.count(one.sessions(), "session")));
    }

    private Component said(Function<BuiltOffer, String> words) {
        String now = words.apply(offer);
        String then = words.apply(draft);
        return now.equals(then) ? new Span(now + ", as now") : DataTable.two(new Span(then), "Now: " + now);
    }
}
