package org.waymark.ui.client;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.format.datetime.standard.DateTimeFormatterRegistrar;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;
import org.waymark.contract.Problem;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.VerificationApi;
import org.waymark.contract.assignment.AssignmentApi;
import org.waymark.contract.assignment.AssignmentPlanApi;
import org.waymark.contract.assignment.NationalFiguresApi;
import org.waymark.contract.assignment.PriorityApi;
import org.waymark.contract.assignment.ProposalApi;
import org.waymark.contract.assignment.ReleaseAgreementApi;
import org.waymark.contract.assignment.ReleaseApi;
import org.waymark.contract.assignment.TrustProgressApi;
import org.waymark.contract.attendance.AttendanceApi;
import org.waymark.contract.attendance.CheckInApi;
import org.waymark.contract.attendance.RegisterFileApi;
import org.waymark.contract.audit.AuditApi;
import org.waymark.contract.booking.BookingApi;
import org.waymark.contract.bringing.ProgrammeImportApi;
import org.waymark.contract.calendar.CalendarApi;
import org.waymark.contract.catalogue.CatalogueApi;
import org.waymark.contract.challenge.ChallengeApi;
import org.waymark.contract.delivery.DeliveryApi;
import org.waymark.contract.delivery.LocalSessionApi;
import org.waymark.contract.delivery.OfferAmendmentApi;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.PartnerRecordApi;
import org.waymark.contract.delivery.TimetableApi;
import org.waymark.contract.delivery.TypicalParticipantApi;
import org.waymark.contract.diagnosis.DiagnosisApi;
import org.waymark.contract.diagnosis.ItemApi;
import org.waymark.contract.employment.ClosedSchoolApi;
import org.waymark.contract.employment.MoveApi;
import org.waymark.contract.facilitation.FacilitationApi;
import org.waymark.contract.funding.FundingListApi;
import org.waymark.contract.health.CohortHealthApi;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.contract.identity.IdentityApi;
import org.waymark.contract.identity.InvitationApi;
import org.waymark.contract.identity.MemberApi;
import org.waymark.contract.identity.PasswordApi;
import org.waymark.contract.identity.SecondFactorApi;
import org.waymark.contract.identity.SignInApi;
import org.waymark.contract.job.JobApi;
import org.waymark.contract.look.LookApi;
import org.waymark.contract.message.ListMessageApi;
import org.waymark.contract.message.NoticeApi;
import org.waymark.contract.organisation.DeliveryPartnerApi;
import org.waymark.contract.organisation.OrganisationApi;
import org.waymark.contract.organisation.ProviderApi;
import org.waymark.contract.organisation.SchoolImportApi;
import org.waymark.contract.organisation.SchoolSettingApi;
import org.waymark.contract.participant.ActivityApi;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.participant.TryOutApi;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.contract.prior.PriorLearningApi;
import org.waymark.contract.protection.DataRequestApi;
import org.waymark.contract.protection.PrivacyApi;
import org.waymark.contract.rebooking.RebookingApi;
import org.waymark.contract.report.LessonReportApi;
import org.waymark.contract.training.ProviderMoveApi;
import org.waymark.contract.training.TrainingApi;
import org.waymark.contract.viability.ViabilityApi;
import reactor.core.publisher.Mono;

/** The contract's interfaces as HTTP clients, with the signed-in person's token on every call. */
@Configuration
@ImportHttpServices(
        group = BackendClient.GROUP,
        clientType = HttpServiceGroup.ClientType.WEB_CLIENT,
        types = {
            IdentityApi.class,
            InvitationApi.class,
            MemberApi.class,
            NoticeApi.class,
            ListMessageApi.class,
            PasswordApi.class,
            SecondFactorApi.class,
            SignInApi.class,
            BookingApi.class,
            CalendarApi.class,
            CatalogueApi.class,
            ParticipantApi.class,
            DiagnosisApi.class,
            PathwayApi.class,
            DeliveryApi.class,
            OfferBuilderApi.class,
            OfferAmendmentApi.class,
            TypicalParticipantApi.class,
            TimetableApi.class,
            LocalSessionApi.class,
            RebookingApi.class,
            AttendanceApi.class,
            RegisterFileApi.class,
            CheckInApi.class,
            FacilitationApi.class,
            OrganisationApi.class,
            ProviderApi.class,
            DeliveryPartnerApi.class,
            PartnerRecordApi.class,
            SchoolImportApi.class,
            AuditApi.class,
            AssignmentApi.class,
            AssignmentPlanApi.class,
            JobApi.class,
            ProgrammeImportApi.class,
            PrivacyApi.class,
            DataRequestApi.class,
            LookApi.class,
            ChallengeApi.class,
            ActivityApi.class,
            ItemApi.class,
            TryOutApi.class,
            TimeApi.class,
            LessonReportApi.class,
            ApplicationApi.class,
            VerificationApi.class,
            PriorLearningApi.class,
            ProposalApi.class,
            ReleaseApi.class,
            ReleaseAgreementApi.class,
            NationalFiguresApi.class,
            ClosedSchoolApi.class,
            SchoolSettingApi.class,
            FundingListApi.class,
            TrustProgressApi.class,
            PriorityApi.class,
            ProviderMoveApi.class,
            TrainingApi.class,
            MoveApi.class,
            ViabilityApi.class,
            CohortHealthApi.class,
            FeedbackApi.class
        })
class BackendClient {

    static final String GROUP = "waymark";
    static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    static final Duration LONGEST_UPLOAD = Duration.ofMinutes(1);

    /** Lessons and large pathways are well below this. */
    private static final int LARGEST_BODY_BYTES = 8 * 1024 * 1024;

    @Bean
    WebClientHttpServiceGroupConfigurer waymarkGroup() {
        return groups -> groups.filterByName(GROUP).forEachGroup((group, client, proxies) -> {
            proxies.conversionService(parameters());
            client.codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY_BYTES))
                    .filter(BackendClient::withToken)
                    .filter(BackendClient::onBehalf)
                    .filter(ExchangeFilterFunction.ofResponseProcessor(BackendClient::problemsAsErrors));
        });
    }

    /** Dates in an address are ISO's: by default they would be in the order of this machine's language. */
    static ConversionService parameters() {
        var parameters = new DefaultFormattingConversionService(false);
        var dates = new DateTimeFormatterRegistrar();
        dates.setUseIsoFormat(true);
        dates.registerFormatters(parameters);
        return parameters;
    }

    /** The token travels in Reactor's context, so that it is right on whichever thread the call goes out. */
    private static Mono<ClientResponse> withToken(
            ClientRequest request, org.springframework.web.reactive.function.client.ExchangeFunction next) {
        return Mono.deferContextual(context -> next.exchange(context.<String>getOrEmpty(Calls.TOKEN)
                .map(token -> ClientRequest.from(request)
                        .headers(headers -> headers.setBearerAuth(token))
                        .build())
                .orElse(request)));
    }

    /** Who guesses at passwords is slowed down by where they are, and one's sign-ins are told apart by their browsers. */
    private static Mono<ClientResponse> onBehalf(
            ClientRequest request, org.springframework.web.reactive.function.client.ExchangeFunction next) {
        return Mono.deferContextual(context -> next.exchange(context.<Visitor>getOrEmpty(Visitor.KEY)
                .map(visitor ->
                        ClientRequest.from(request).headers(visitor::addTo).build())
                .orElse(request)));
    }

    private static Mono<ClientResponse> problemsAsErrors(ClientResponse response) {
        HttpStatusCode status = response.statusCode();
        if (!status.isError()) return Mono.just(response);
        return response.bodyToMono(Problem.class)
                .onErrorResume(unreadable -> Mono.empty())
                .defaultIfEmpty(ProblemException.problem(status.value()))
                .flatMap(problem -> Mono.error(new ProblemException(problem)));
    }
}
