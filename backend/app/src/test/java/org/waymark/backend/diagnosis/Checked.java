package org.waymark.backend.diagnosis;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.testing.Api;
import org.waymark.contract.Problem;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.diagnosis.OwnKnowledge;
import org.waymark.contract.diagnosis.ShortCheck;
import org.waymark.contract.diagnosis.ShortCheckAnswered;
import org.waymark.engine.id.ModuleId;

/** Somebody who takes short checks, over HTTP. */
final class Checked {

    private final Api api;
    private final Content content;
    private final String id;

    Checked(Api api, Content content, String id) {
        this.api = api;
        this.content = content;
        this.id = id;
    }

    WebTestClient client() {
        return api.asPerson(id);
    }

    String address() {
        return "/api/v1/participants/" + id + "/knowledge";
    }

    OwnKnowledge knowledge() {
        return client().get()
                .uri(address())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OwnKnowledge.class)
                .returnResult()
                .getResponseBody();
    }

    OwnKnowledge.Area area(String areaId) {
        return knowledge().areas().stream()
                .filter(area -> area.areaId().equals(areaId))
                .findFirst()
                .orElseThrow();
    }

    OwnKnowledge.Belief belief(String statementId) {
        return knowledge().areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(belief -> belief.statementId().equals(statementId))
                .findFirst()
                .orElseThrow();
    }

    ShortCheck check(String areaId) {
        return client().get()
                .uri(address() + "/areas/" + areaId + "/check")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ShortCheck.class)
                .returnResult()
                .getResponseBody();
    }

    WebTestClient.ResponseSpec send(String areaId, ItemAnswer answer) {
        return client().post()
                .uri(address() + "/areas/" + areaId + "/check/answers")
                .bodyValue(answer)
                .exchange();
    }

    ShortCheckAnswered answered(String areaId, ItemAnswer answer) {
        return send(areaId, answer)
                .expectStatus()
                .isOk()
                .expectBody(ShortCheckAnswered.class)
                .returnResult()
                .getResponseBody();
    }

    Problem refused(String areaId, ItemAnswer answer, int status) {
        return send(areaId, answer)
                .expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }

    /** Until it is over. */
    ShortCheck take(String areaId, boolean rightly) {
        ShortCheck check = check(areaId);
        while (check.item() != null) {
            check = answered(areaId, answer(check.item(), rightly)).next();
        }
        return check;
    }

    ItemAnswer answer(ShortCheck.Item item, boolean rightly) {
        List<Integer> right = chosen(item, true);
        return new ItemAnswer(
                item.question().id(),
                item.version(),
                rightly ? right : chosen(item, false).subList(0, 1),
                Confidence.SURE);
    }

    /** Which options of a check are right. */
    static List<Integer> rightOf(Check check) {
        return those(check.options(), true);
    }

    private List<Integer> chosen(ShortCheck.Item item, boolean correct) {
        return those(options(item.question().id()), correct);
    }

    private static List<Integer> those(List<Check.Option> options, boolean correct) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).correct() == correct)
                .boxed()
                .toList();
    }

    private List<Check.Option> options(String itemId) {
        int slash = itemId.lastIndexOf('/');
        return slash < 0
                ? content.items().stream()
                        .map(item -> item.check())
                        .filter(check -> check.id().equals(itemId))
                        .findFirst()
                        .orElseThrow()
                        .options()
                : content.find(new ModuleId(itemId.substring(0, slash))).orElseThrow().checks().stream()
                        .filter(check -> check.id().equals(itemId.substring(slash + 1)))
                        .findFirst()
                        .orElseThrow()
                        .options();
    }
}
