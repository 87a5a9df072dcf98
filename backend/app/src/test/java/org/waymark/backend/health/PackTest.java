package org.waymark.backend.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.partner.PartnerRecord;
import org.waymark.backend.delivery.store.FacilitatorRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.delivery.store.PartnerRecordRepository;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.organisation.store.ProviderRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;

class PackTest extends ApiTest {

    @Autowired
    private OfferRepository offers;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private FacilitatorRepository facilitators;

    @Autowired
    private ProviderRepository providers;

    @Autowired
    private PartnerRecordRepository records;

    private String provider = "";
    private String partner = "";
    private Participant person;

    @BeforeEach
    void makeACohort() {
        Cohorts cohorts = new Cohorts(offers, participants, accounts);
        provider = cohorts.provider();
        partner = cohorts.partner();
        Facilitator runs = Facilitator.of(provider, "Fay <b>Fisher</b>", "fay@waymark.example");
        facilitators.note(new Scope.Provider(provider), runs).block();
        Offer.Session some = cohorts.inPerson();
        Offer offer = cohorts.offer(provider);
        offer = cohorts.put(offer.with(offer.course().withPartner(partner))
                .withSessions(List.of(
                        some.as("to-come")
                                .at(TestClock.TODAY.plusDays(3).atTime(9, 0))
                                .with(new Offer.Arrangements("=Hall", runs.id(), null, null)),
                        some.as("gone")
                                .at(TestClock.TODAY.plusDays(4).atTime(9, 0))
                                .cancelled(new Offer.Cancelled("nobody", clock.instant(), "Snow")))));
        person = cohorts.somebodyOn(offer, "pack-" + UUID.randomUUID(), List.of(), List.of("to-come"));
    }

    private Map<String, String> pack() throws IOException {
        byte[] content = api.as(provider)
                .get()
                .uri("/api/v1/cohort-health/pack")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/zip")
                .expectBody()
                .returnResult()
                .getResponseBody();
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void holds_each_table_in_both_formats_and_a_page_to_begin_at() throws IOException {
        Map<String, String> files = pack();
        assertThat(files.keySet())
                .contains(
                        "index.html",
                        "delivery-partners.csv",
                        "cohorts.csv",
                        "sites.xlsx",
                        "modality.csv",
                        "numbers.xlsx")
                .contains("timetable.csv", "attendance.csv")
                .hasSize(15);
        assertThat(files.get("index.html")).contains("As of 18 November 2026, built by Pia Provider", "Timetable");
        assertThat(files.get("timetable.csv")).contains("Snow", "2026-11-21 09:00");
        assertThat(files.get("numbers.csv"))
                .contains("Qualification,")
                .contains("Region,")
                .contains("State,");
    }

    @Test
    void names_those_who_run_sessions_and_nobody_else() throws IOException {
        Map<String, String> files = pack();
        assertThat(files.get("timetable.csv")).contains("Fay <b>Fisher</b>");
        assertThat(files.values())
                .noneMatch(file -> file.contains(person.person().name()));
    }

    @Test
    void tells_whom_to_ask_at_a_partner_and_where_it_delivers() throws IOException {
        providers
                .insertOnce(new RegisteredProvider(partner, 0, "Sedge " + partner, provider, null, null))
                .block();
        records.save(
                        new Scope.Partner(partner),
                        new PartnerRecord(
                                partner,
                                0,
                                provider,
                                "Runs one cohort",
                                new PartnerRecord.Contact("Una Reed", null, "una@waymark.example", null),
                                List.of(new PartnerRecord.Site(
                                        "annex", null, "Annex", "1 High Street", null, Set.of("step-free")))))
                .block();

        Map<String, String> files = pack();

        assertThat(files.get("delivery-partners.csv"))
                .contains("Sedge " + partner, "Runs one cohort", "Una Reed", "una@waymark.example", "Annex");
        assertThat(files.get("sites.csv")).contains("Annex,1 High Street,Not known", "step-free", "Sedge " + partner);
    }

    @Test
    void runs_nothing_in_a_spreadsheet_or_a_browser() throws IOException {
        Map<String, String> files = pack();
        assertThat(files.get("timetable.csv")).contains("'=Hall");
        assertThat(files.get("index.html"))
                .contains("Fay &lt;b&gt;Fisher&lt;/b&gt;")
                .doesNotContain("<b>Fisher");
    }

    @Test
    void is_not_for_partners() {
        api.as(partner)
                .get()
                .uri("/api/v1/cohort-health/pack")
                .exchange()
                .expectStatus()
                .isForbidden();
    }
}
