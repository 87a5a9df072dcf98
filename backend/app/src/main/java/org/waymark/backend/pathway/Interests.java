package org.waymark.backend.pathway;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Topic;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.StatementId;

/**
 * By what somebody could look for a topic: what it is about, and for which posts it is learnt.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0110-electives-by-interest-and-role.md">decision 0110</a>
 */
record Interests(Content content) {

    /** The strands of what it teaches, those of most statements first. */
    List<String> strands(Topic topic) {
        Map<String, Long> statements = topic.covers().stream()
                .flatMap(cover -> content.find(cover.statement()).stream())
                .collect(Collectors.groupingBy(Statement::strand, LinkedHashMap::new, Collectors.counting()));
        return statements.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The titles of the qualifications that ask for most of what it teaches; each once, however many versions ask. */
    List<String> roles(Topic topic) {
        Set<StatementId> taught = topic.covers().stream().map(Cover::statement).collect(Collectors.toSet());
        return content.frameworks().stream()
                .filter(framework -> 2 * asked(framework, taught) > taught.size())
                .map(Framework::title)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private long asked(Framework framework, Set<StatementId> taught) {
        return framework
                .asks()
                .flatMap(ask -> content.find(ask.statement()).stream())
                .flatMap(statement -> statement.taughtAs().stream())
                .filter(taught::contains)
                .distinct()
                .count();
    }
}
