package org.waymark.backend.diagnosis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was learnt of all questions at once, so that all are on one scale. */
public final class ItemFigures {

    private static final ItemFigures NONE = new ItemFigures(null, List.of());

    private final @Nullable LocalDate on;
    private final Map<String, ItemFigure> byId;

    /** @param on the day on which the answers were read, or null before the first */
    public ItemFigures(@Nullable LocalDate on, List<ItemFigure> all) {
        this.on = on;
        byId = all.stream().collect(Collectors.toUnmodifiableMap(ItemFigure::itemId, Function.identity()));
    }

    public static ItemFigures none() {
        return NONE;
    }

    public @Nullable LocalDate on() {
        return on;
    }

    public List<ItemFigure> all() {
        return List.copyOf(byId.values());
    }

    /** Empty where nobody answered that wording of it. */
    Optional<ItemFigure> find(String itemId, String version) {
        return Optional.ofNullable(byId.get(itemId)).filter(one -> one.version().equals(version));
    }

    ItemFigures withAtLeast(int answers) {
        return new ItemFigures(
                on,
                byId.values().stream()
                        .filter(one -> one.learnt().answers() >= answers)
                        .toList());
    }
}
