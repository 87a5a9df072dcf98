package org.waymark.backend.diagnosis;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.KnowledgeRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.engine.mastery.Respondent;
import org.waymark.engine.mastery.Respondent.Response;
import org.waymark.engine.mastery.Respondent.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Everybody's answers in short checks to questions that are in the content as they were answered. An item is answered once
 * a person, and what is asked in a lesson is asked after it was taught: that says nothing of how hard it is before.
 */
@Component
class ItemAnswers {

    private static final Scope.System WAYMARK = new Scope.System();

    private final Catalogue catalogue;
    private final ParticipantRepository participants;
    private final KnowledgeRepository knowledge;
    private final KnowingFinder finder;

    ItemAnswers(
            Catalogue catalogue,
            ParticipantRepository participants,
            KnowledgeRepository knowledge,
            KnowingFinder finder) {
        this.catalogue = catalogue;
        this.participants = participants;
        this.knowledge = knowledge;
        this.finder = finder;
    }

    /** One person's; nobody's name. */
    record Sheet(Role role, List<Given> given) {

        Respondent respondent() {
            return new Respondent(role, given.stream().map(Given::response).toList());
        }
    }

    record Given(Question question, List<Integer> chosen, boolean correct) {

        Response response() {
            return new Response(question.thought(), correct);
        }
    }

    Mono<List<Sheet>> list() {
        return Mono.zip(catalogue.current(), roles())
                .flatMapMany(both -> {
                    Map<String, Question> questions = questions(both.getT1().content());
                    return knowledge
                            .list(WAYMARK)
                            .flatMap(known -> Mono.justOrEmpty(sheet(known, questions, both.getT2())));
                })
                .collectList();
    }

    /** All that short checks may ask, by id. */
    static Map<String, Question> questions(Content content) {
        return Stream.concat(
                        content.items().stream().map(Question::of),
                        content.modules().stream()
                                .flatMap(taught -> taught.checks().stream().map(check -> Question.of(taught, check))))
                .collect(Collectors.toMap(Question::id, Function.identity()));
    }

    /** By participant; a qualification's is one and the same, whatever somebody learnt before. */
    private Mono<Map<String, Role>> roles() {
        return participants
                .list(WAYMARK)
                .flatMap(all -> Flux.fromIterable(all.stream()
                                .collect(Collectors.groupingBy(one -> KnowingFinder.frameworkId(one.enrolment())))
                                .values())
                        .concatMap(this::roles)
                        .collect(HashMap::new, Map::putAll));
    }

    private Mono<Map<String, Role>> roles(List<Participant> same) {
        Participant any = same.getFirst();
        return finder.framework(any).map(pinned -> {
            Asked asked = new Asked(pinned, any.person(), Learning.none(any.id()), LocalDate.EPOCH);
            Role role = new Role(asked.prior(), asked.areas());
            return same.stream().collect(Collectors.toMap(Participant::id, one -> role));
        });
    }

    private static Optional<Sheet> sheet(Knowledge known, Map<String, Question> questions, Map<String, Role> roles) {
        return Optional.ofNullable(roles.get(known.participantId()))
                .map(role -> new Sheet(
                        role,
                        List.copyOf(known.answers().stream()
                                .flatMap(answer -> given(answer, questions).stream())
                                .filter(one -> role.areas()
                                        .containsKey(one.question().check().statement()))
                                .collect(Collectors.toMap(
                                        one -> one.question().id(),
                                        Function.identity(),
                                        (first, later) -> first,
                                        LinkedHashMap::new))
                                .values())))
                .filter(sheet -> !sheet.given().isEmpty());
    }

    private static Optional<Given> given(Knowledge.Answered answer, Map<String, Question> questions) {
        Knowledge.Weight weight = answer.weight();
        return weight == null
                ? Optional.empty()
                : Optional.ofNullable(questions.get(answer.itemId()))
                        .filter(question -> question.version().equals(weight.version()))
                        .map(question -> new Given(question, answer.chosen(), answer.correct()));
    }
}
