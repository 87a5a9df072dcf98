package org.waymark.backend.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.waymark.backend.platform.Today;

/** Entries as iCalendar, with the rules of England's clock in it. */
final class CalendarFile {

    private static final String NAME = "Waymark: my sessions";
    private static final Duration ASK_AGAIN = Duration.ofHours(4);

    private CalendarFile() {}

    /** @param link to the person's pathway */
    static byte[] of(List<Entry> entries, String link) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Waymark//Sessions//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new XProperty("X-WR-CALNAME", NAME));
        calendar.add(new Name(new ParameterList(), NAME));
        calendar.add(new RefreshInterval(new ParameterList(), ASK_AGAIN));
        calendar.add(Objects.requireNonNull(
                        TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(Today.ENGLAND.getId()))
                .getVTimeZone());
        entries.forEach(entry -> calendar.add(event(entry, link)));
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String description(Entry entry, String link) {
        String joining = entry.joining().isEmpty() ? "" : entry.joining() + "\n";
        return joining + "Your pathway: " + link;
    }

    private static VEvent event(Entry entry, String link) {
        ZonedDateTime start = entry.start().atZone(Today.ENGLAND);
        VEvent event = new VEvent(start, start.plusMinutes(entry.minutes()), entry.title());
        event.getProperty("DTSTAMP").ifPresent(event::remove);
        event.add(new DtStamp(entry.changed()));
        event.add(new LastModified(entry.changed()));
        event.add(new Uid(entry.uid()));
        event.add(new Sequence(entry.sequence()));
        event.add(new Location(entry.place()));
        event.add(new Description(description(entry, link)));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }
}
