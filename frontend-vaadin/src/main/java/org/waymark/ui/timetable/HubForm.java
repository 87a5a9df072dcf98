package org.waymark.ui.timetable;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.contract.delivery.Hub;
import org.waymark.contract.delivery.HubWanted;
import org.waymark.ui.design.Corrections;
import org.waymark.ui.design.ErrorSummary;
import org.waymark.ui.design.Field;

/** What a hub consists of, and what is wrong with it. */
class HubForm extends Div {

    static final String FIRST_FIELD = "hub-name";
    private static final Pattern ROOM = Pattern.compile("(.+?)[,;:]\\s*(\\d{1,3})");

    private final Field<Input> name = Field.input(FIRST_FIELD, "text", "Name").hint("As people find it on a map.");
    private final Field<Input> postcode = Field.input("hub-postcode", "text", "Postcode")
            .hint(
                    "Its place is known where a school in the register has the same. Otherwise give easting and northing too, in metres on the national grid.");
    private final Field<Input> easting = Field.input("hub-easting", "text", "Easting (optional)");
    private final Field<Input> northing = Field.input("hub-northing", "text", "Northing (optional)");
    private final TextArea rooms = new TextArea("Rooms");
    private final Facilities facilities = new Facilities("Facilities", Facilities.OF_PLACES);
    private Corrections corrections = new Corrections();

    HubForm() {
        addClassName("form");
        List.of(postcode, easting, northing).forEach(field -> field.addClassName("short"));
        rooms.setId("hub-rooms");
        rooms.setHelperText("One a line, with its seats: Hall, 40");
        rooms.setMinRows(3);
        rooms.setWidthFull();
        Div grid = new Div(easting, northing);
        grid.addClassName("form-row");
        add(name, postcode, grid, rooms, facilities);
    }

    void show(Hub hub) {
        name.control().setValue(hub.name());
        postcode.control().setValue(hub.postcode() == null ? "" : hub.postcode());
        easting.control().setValue(String.valueOf(hub.easting()));
        northing.control().setValue(String.valueOf(hub.northing()));
        rooms.setValue(String.join(
                "\n",
                hub.rooms().stream()
                        .map(room -> room.name() + ", " + room.seats())
                        .toList()));
        facilities.show(hub.access());
    }

    /** What was entered, if nothing is wrong with it; otherwise {@link #problems} says what is. */
    Optional<HubWanted> entered() {
        corrections = new Corrections();
        List.of(name, postcode, easting, northing).forEach(Field::clear);
        rooms.setInvalid(false);
        String called = name.control().getValue().strip();
        if (called.isEmpty()) corrections.wrong(name, "Give the hub a name");
        String code = postcode.control().getValue().strip();
        Optional<Integer> east = corrections.number(easting, "Give the easting in whole metres, such as 402000");
        Optional<Integer> north = corrections.number(northing, "Give the northing in whole metres, such as 301000");
        if (corrections.isEmpty() && code.isEmpty() && (east.isEmpty() || north.isEmpty()))
            corrections.wrong(postcode, "Give the postcode, or both easting and northing");
        List<Hub.Room> given = rooms();
        return corrections.isEmpty()
                ? Optional.of(new HubWanted(
                        called,
                        code.isEmpty() ? null : code,
                        east.orElse(null),
                        north.orElse(null),
                        given,
                        facilities.chosen()))
                : Optional.empty();
    }

    private List<Hub.Room> rooms() {
        List<Hub.Room> given = new ArrayList<>();
        for (String line :
                rooms.getValue().lines().filter(line -> !line.isBlank()).toList()) {
            Matcher room = ROOM.matcher(line.strip());
            if (room.matches()) given.add(new Hub.Room(room.group(1).strip(), Integer.parseInt(room.group(2))));
            else wrongRoom(line);
        }
        return given;
    }

    private void wrongRoom(String line) {
        String message = "Write ‘" + line.strip() + "’ with its seats, such as: Hall, 40";
        rooms.setInvalid(true);
        rooms.setErrorMessage(message);
        corrections.wrong(message, "hub-rooms");
    }

    ErrorSummary problems() {
        return corrections.summary();
    }
}
