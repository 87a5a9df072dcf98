package org.waymark.engine.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.group.Group;
import org.waymark.engine.group.GroupOutcome;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.group.GroupPlanner;
import org.waymark.engine.group.GroupPrices;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Member;
import org.waymark.engine.group.Progress;
import org.waymark.engine.id.AccessFeature;
import org.waymark.engine.id.GroupId;

/**
 * Groups and people as text. A group: {@code north | 3 to 8 | £900 | today} (or {@code new}; {@code online};
 * {@code provides step-free}). People: {@code ann bob | in north | primary | south 20 east 40} (or {@code waiting};
 * {@code stays}; {@code in person}; {@code needs step-free}). Everybody travels an hour at most and looks for no peers.
 */
public final class GroupScenario {
    private static final int MOST_MINUTES = 60;

    private final List<Group> groups = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private GroupScenario() {}

    public static GroupRequest of(String text) {
        var scenario = new GroupScenario();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(scenario::read);
        return new GroupRequest(scenario.groups, scenario.members, GroupPrices.standard(), 0, 1, 7);
    }

    private void read(String line) {
        var cells = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        if (cells.get(1).matches("\\d+ to \\d+")) {
            groups.add(group(cells));
        } else {
            for (var id : cells.get(0).split(" ")) {
                members.add(member(id, cells));
            }
        }
    }

    private static Group group(List<String> cells) {
        var sizes = cells.get(1).split(" to ");
        return new Group(
                new GroupId(cells.get(0)),
                cells.contains("online"),
                Integer.parseInt(sizes[1]),
                Integer.parseInt(sizes[0]),
                100L * Integer.parseInt(cells.get(2).substring(1)),
                0,
                cells.contains("today"),
                after("provides ", cells));
    }

    private static Member member(String id, List<String> cells) {
        var minutes = new HashMap<GroupId, Integer>();
        @Nullable GroupId present = null;
        for (var cell : cells) {
            if (cell.startsWith("in ") && !cell.equals("in person")) {
                present = new GroupId(cell.substring(3));
                minutes.putIfAbsent(present, 0);
            } else if (cell.matches("(\\S+ \\d+ ?)+")) {
                var words = cell.split(" ");
                for (int i = 0; i < words.length; i += 2) {
                    minutes.put(new GroupId(words[i]), Integer.parseInt(words[i + 1]));
                }
            }
        }
        var phase = cells.contains("secondary") ? Phase.SECONDARY : Phase.PRIMARY;
        return new Member(
                id,
                present,
                phase,
                minutes,
                MOST_MINUTES,
                after("needs ", cells),
                !cells.contains("in person"),
                !cells.contains("stays"));
    }

    private static Set<AccessFeature> after(String word, List<String> cells) {
        return cells.stream()
                .filter(cell -> cell.startsWith(word))
                .map(cell -> new AccessFeature(cell.substring(word.length())))
                .collect(Collectors.toSet());
    }

    public static Planned planned(GroupRequest request) {
        return (Planned) new GroupPlanner().plan(request, Progress.none());
    }

    /** {@code north: ann bob; online: cat; nowhere: dan TRAVEL}. */
    public static String line(GroupOutcome outcome) {
        var planned = (Planned) outcome;
        var parts = new ArrayList<String>();
        planned.running().forEach(group -> parts.add(group.group() + ": " + String.join(" ", group.members())));
        if (!planned.withoutPlace().isEmpty()) {
            parts.add(planned.withoutPlace().stream()
                    .map(one -> one.member() + " " + one.why())
                    .collect(Collectors.joining(", ", "nowhere: ", "")));
        }
        return String.join("; ", parts);
    }

    public static String line(GroupRequest request) {
        return line(planned(request));
    }
}
