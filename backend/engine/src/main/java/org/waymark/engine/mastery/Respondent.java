package org.waymark.engine.mastery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.waymark.engine.id.StatementId;

/**
 * Somebody's first answers to items, before they were taught what these ask.
 *
 * @param responses one an item
 */
public record Respondent(Role role, List<Response> responses) {

    /**
     * What is thought of people before they answer; shared by all who do the same qualification.
     *
     * @param areas of all statements that they are asked about
     */
    public record Role(Prior prior, Map<StatementId, String> areas) {
        public Role {
            areas = Map.copyOf(areas);
        }
    }

    /** @param item as its author thinks it is */
    public record Response(Item item, boolean right) {}

    public Respondent {
        responses = List.copyOf(responses);
        var items = new HashSet<Item>();
        for (var response : responses) {
            if (!role.areas().containsKey(response.item().statement())) {
                throw new IllegalArgumentException(
                        "statement " + response.item().statement() + " has no area");
            }
            if (!items.add(response.item())) {
                throw new IllegalArgumentException("item " + response.item().id() + " was answered before");
            }
        }
    }
}
