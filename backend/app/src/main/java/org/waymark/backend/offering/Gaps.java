package org.waymark.backend.offering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.contract.delivery.BuiltOffer.Gap;
import org.waymark.contract.delivery.BuiltOffer.Part;

/** What an offer lacks, or what of it cannot work. */
final class Gaps {

    private static final int MOST_NAMED = 3;

    private final Offer offer;
    private final List<Topic> topics;
    private final List<Gap> gaps = new ArrayList<>();

    private Gaps(Offer offer, List<Topic> topics) {
        this.offer = offer;
        this.topics = topics;
    }

    static List<Gap> of(Offer offer, Framework framework, Content content, LocalDate today) {
        Gaps gaps = new Gaps(offer, OfferTopics.asked(framework, content));
        gaps.dates(today);
        gaps.sessions();
        gaps.alternatives();
        return List.copyOf(gaps.gaps);
    }

    private void dates(LocalDate today) {
        if (!offer.ends().isAfter(today)) {
            block(Part.ABOUT, "The offer ended on " + Days.words(offer.ends()) + ". Give it days to come.");
        }
        Offer.Assessment window = offer.assessment();
        if (window == null) {
            advise(Part.ABOUT, "There is no assessment window yet.");
        } else if (window.opens().isBefore(offer.starts()) || window.closes().isAfter(offer.ends())) {
            block(Part.ABOUT, "The assessment window lies outside the offer’s own days.");
        }
    }

    private void sessions() {
        long outside = offer.held().stream()
                .map(session -> session.start().toLocalDate())
                .filter(day -> day.isBefore(offer.starts()) || day.isAfter(offer.ends()))
                .count();
        if (outside > 0) {
            block(
                    Part.SESSIONS,
                    count(outside, "session is", "sessions are") + " before the offer’s first day or after its last.");
        }
        List<String> without = named(live().filter(topic -> !has(topic)));
        if (!without.isEmpty() && !offer.blend().recordedCatchUp()) {
            block(Part.SESSIONS, "There is no session and no recording of " + list(without) + ".");
        } else if (!without.isEmpty()) {
            advise(Part.SESSIONS, "There is no session of " + list(without) + ": everybody would study the recording.");
        }
    }

    private void alternatives() {
        List<String> inPersonOnly =
                named(topics.stream().filter(topic -> OnlineEquivalents.isMissing(offer, id(topic))));
        if (!inPersonOnly.isEmpty()) {
            advise(
                    Part.SESSIONS,
                    "These have sessions in person and no online equivalent: " + list(inPersonOnly) + ".");
        }
        List<String> once = named(live().filter(topic -> sessions(topic) == 1));
        if (!once.isEmpty() && !offer.blend().recordedCatchUp()) {
            advise(Part.RULES, "Whoever misses the one session of " + list(once) + " has no way to catch up.");
        }
    }

    /** Topics of which something live is taught. */
    private Stream<Topic> live() {
        return topics.stream().filter(topic -> OfferTopics.liveMinutes(topic, offer.teaching()) > 0);
    }

    private boolean has(Topic topic) {
        return sessions(topic) > 0;
    }

    private long sessions(Topic topic) {
        return offer.withoutLocal().held().stream()
                .filter(session -> session.topicId().equals(id(topic)))
                .filter(session -> offer.teaching().gives(session.topicId(), session.inPerson()))
                .count();
    }

    private void block(Part part, String sentence) {
        gaps.add(new Gap(part, true, sentence));
    }

    private void advise(Part part, String sentence) {
        gaps.add(new Gap(part, false, sentence));
    }

    private static String id(Topic topic) {
        return topic.id().toString();
    }

    private static List<String> named(Stream<Topic> topics) {
        return topics.map(topic -> "“" + topic.title() + "”").toList();
    }

    private static String count(long many, String one, String several) {
        return many + " " + (many == 1 ? one : several);
    }

    /** "A, B, C and 4 more". */
    private static String list(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size())));
        return names.size() > MOST_NAMED ? shown + " and " + (names.size() - MOST_NAMED) + " more" : shown;
    }
}
