package org.waymark.backend.testing;

import java.util.List;
import org.waymark.contract.catalogue.Framework;
import org.waymark.contract.catalogue.ModuleDetails;
import org.waymark.contract.pathway.Pathway;

/** What a pathway teaches of its framework, counted from what the API tells of its modules. */
public final class Teaching {

    private Teaching() {}

    /** Ids of the statements that everybody must be taught and this pathway teaches too seldom at the level asked. */
    public static List<String> mandatoryMissing(Api api, Pathway pathway) {
        Framework framework =
                get(api, "/api/v1/qualifications/" + pathway.qualification() + "/framework", Framework.class);
        List<ModuleDetails> taken = pathway.steps().stream()
                .map(step -> get(api, "/api/v1/modules/" + step.moduleId(), ModuleDetails.class))
                .toList();
        return framework.areas().stream()
                .flatMap(area -> area.statements().stream())
                .filter(Framework.AskedStatement::mandatory)
                .filter(asked -> times(asked, taken) < asked.exposures())
                .map(Framework.AskedStatement::id)
                .toList();
    }

    private static long times(Framework.AskedStatement asked, List<ModuleDetails> taken) {
        return taken.stream()
                .filter(module -> module.covers().stream()
                        .anyMatch(cover -> cover.id().equals(asked.id()) && cover.level() >= asked.level()))
                .count();
    }

    private static <T> T get(Api api, String address, Class<T> type) {
        return api.as("noor")
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody();
    }
}
