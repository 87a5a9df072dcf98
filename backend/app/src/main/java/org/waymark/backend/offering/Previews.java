package org.waymark.backend.offering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.OfferTrials;
import org.waymark.backend.pathway.OfferTrials.Share;
import org.waymark.backend.pathway.OfferTrials.Somebody;
import org.waymark.backend.pathway.OfferTrials.Tried;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferPreview.BlendNeeded;
import org.waymark.contract.delivery.OfferPreview.Outcome;
import org.waymark.contract.delivery.OfferPreview.Typical;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Tries an offer out on typical participants: those who are given, and those of its provider's own after them. */
@Service
class Previews {

    private final OfferTrials trials;
    private final OpenDays openDays;
    private final OwnTypical own;
    private final List<TypicalPerson> given = read();

    Previews(OfferTrials trials, OpenDays openDays, OwnTypical own) {
        this.trials = trials;
        this.openDays = openDays;
        this.own = own;
    }

    private static List<TypicalPerson> read() {
        try (InputStream file =
                Objects.requireNonNull(Previews.class.getResourceAsStream("/offering/typical-people.json"))) {
            return List.of(JsonMapper.shared().readValue(file, TypicalPerson[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Mono<OfferPreview> of(Scope scope, Offer offer) {
        return own.get(scope).flatMap(mine -> of(offer, with(mine)));
    }

    private List<TypicalPerson> with(OwnTypicalPeople mine) {
        List<TypicalPerson> all = new ArrayList<>(given);
        for (int i = 0; i < mine.people().size(); i++) {
            all.add(TypicalPerson.own(i, mine.people().get(i)));
        }
        return List.copyOf(all);
    }

    private Mono<OfferPreview> of(Offer offer, List<TypicalPerson> typical) {
        return Mono.zip(trials.of(offer, on(offer, typical)), openDays.known()).flatMap(found -> {
            List<Told> told = IntStream.range(0, typical.size())
                    .mapToObj(i -> new Told(typical.get(i), found.getT1().get(i)))
                    .toList();
            return Mono.zip(online(OnlineEquivalents.added(offer, found.getT2()), offer, told), freely(offer, told))
                    .map(helps -> new OfferPreview(told.stream()
                            .map(one -> one.view(offer, helps.getT1(), helps.getT2()))
                            .toList()));
        });
    }

    /** By key, those who could not finish and would with the online equivalents. */
    private Mono<Map<String, Tried.Finishes>> online(Offer online, Offer offer, List<Told> told) {
        return online.equals(offer)
                ? Mono.just(Map.of())
                : helped(online, told.stream().filter(one -> one.tried() instanceof Tried.CannotFinish));
    }

    /** By key, those who could finish if the shares that stand in their way were not asked for. */
    private Mono<Map<String, Tried.Finishes>> freely(Offer offer, List<Told> told) {
        Map<Set<Share>, List<Told>> stuck =
                told.stream().filter(one -> !one.shares().isEmpty()).collect(Collectors.groupingBy(Told::shares));
        return Flux.fromIterable(stuck.entrySet())
                .concatMap(one -> helped(FreeBlend.of(offer, one.getKey()), one.getValue().stream()))
                .reduce(Map.of(), Previews::together);
    }

    private static Map<String, Tried.Finishes> together(
            Map<String, Tried.Finishes> some, Map<String, Tried.Finishes> others) {
        Map<String, Tried.Finishes> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }

    private Mono<Map<String, Tried.Finishes>> helped(Offer offer, Stream<Told> stuck) {
        List<TypicalPerson> people = stuck.map(Told::person).toList();
        return people.isEmpty() ? Mono.just(Map.of()) : trials.finishing(offer, on(offer, people));
    }

    private static List<Somebody> on(Offer offer, List<TypicalPerson> people) {
        return people.stream().map(person -> person.on(offer)).toList();
    }

    private record Told(TypicalPerson person, Tried tried) {

        Set<Share> shares() {
            return tried instanceof Tried.CannotFinish cannot ? cannot.shares() : Set.of();
        }

        Typical view(Offer offer, Map<String, Tried.Finishes> online, Map<String, Tried.Finishes> freely) {
            return switch (tried) {
                case Tried.Finishes finishes -> typical(Outcomes.of(offer, finishes), List.of(), null, null);
                case Tried.CannotFinish cannot ->
                    typical(
                            null,
                            cannot.obstacles(),
                            finish(online.get(person.key())),
                            FreeBlend.needed(offer, cannot.shares(), freely.get(person.key())));
            };
        }

        private Typical typical(
                @Nullable Outcome outcome,
                List<String> obstacles,
                @Nullable LocalDate finishWithOnline,
                @Nullable BlendNeeded blendNeeded) {
            return new Typical(
                    person.key(), person.name(), person.about(), outcome, obstacles, finishWithOnline, blendNeeded);
        }

        private static @Nullable LocalDate finish(Tried.@Nullable Finishes helped) {
            return helped == null ? null : helped.planned().finish();
        }
    }
}
