package org.biaolian.recognition.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.biaolian.audit.TrailSubject;
import org.biaolian.catalogue.StandardFactsReader;
import org.biaolian.recognition.ActState;
import org.biaolian.recognition.ApplicationState;
import org.biaolian.recognition.EndGround;
import org.biaolian.recognition.Ground;
import org.biaolian.recognition.Outcome;
import org.biaolian.recognition.PaperTemplates;
import org.biaolian.recognition.RecognitionRoutes;
import org.biaolian.recognition.Recommendation;
import org.biaolian.recognition.domain.Announcement;
import org.biaolian.recognition.domain.CaseState;
import org.biaolian.recognition.domain.Dispute;
import org.biaolian.recognition.domain.DisputeState;
import org.biaolian.recognition.domain.EnterpriseApplication;
import org.biaolian.recognition.domain.PaperTemplate;
import org.biaolian.recognition.domain.Recognition;
import org.biaolian.recognition.domain.RecognitionCase;
import org.biaolian.recognition.domain.RecognitionRequest;
import org.biaolian.recognition.domain.RecognitionState;
import org.biaolian.recognition.domain.RegisterAct;
import org.biaolian.recognition.domain.RequestState;
import org.biaolian.uikit.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests, cases and recognitions in the trail: all go by the number of the request. */
@Configuration(proxyBeanMethods = false)
class TrailSubjects {

  private static final List<Enum<?>> CONSTANTS =
      Stream.<Enum<?>[]>of(
              ApplicationState.values(),
              RequestState.values(),
              CaseState.values(),
              RecognitionState.values(),
              Ground.values(),
              EndGround.values(),
              ActState.values(),
              DisputeState.values(),
              Recommendation.values(),
              Outcome.values())
          .flatMap(Arrays::stream)
          .toList();

  /** One of the three kinds. */
  private record Kind(
      String kind,
      List<Class<?>> states,
      Function<String, Set<UUID>> finder,
      Function<Collection<UUID>, Map<UUID, Name>> namer)
      implements TrailSubject {

    @Override
    public Set<UUID> find(String number) {
      return finder.apply(number.strip());
    }

    @Override
    public Map<UUID, Name> names(Collection<UUID> ids) {
      return namer.apply(ids);
    }

    @Override
    public Optional<String> wordKey(String constant) {
      return CONSTANTS.stream()
          .filter(one -> states.contains(one.getDeclaringClass()) && one.name().equals(constant))
          .findFirst()
          .map(Words::key);
    }
  }

  @Bean
  TrailSubject requestsInTheTrail(RequestRepository requests) {
    return new Kind(
        "recognition-request",
        List.of(RequestState.class),
        number ->
            requests.findByNumber(number).stream()
                .map(RecognitionRequest::id)
                .collect(Collectors.toSet()),
        ids -> {
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (RecognitionRequest one : requests.findAllById(ids)) {
            put(names, one.id(), one.number(), RecognitionRoutes.request(one.id()));
          }
          return names;
        });
  }

  @Bean
  TrailSubject casesInTheTrail(RequestRepository requests, CaseRepository cases) {
    return new Kind(
        "recognition-case",
        List.of(CaseState.class, Outcome.class, EndGround.class),
        number ->
            requests.findByNumber(number).stream()
                .flatMap(
                    request -> cases.findByRequestIdOrderByTargetAscRoundAsc(request.id()).stream())
                .map(RecognitionCase::id)
                .collect(Collectors.toSet()),
        ids -> {
          List<RecognitionCase> found = cases.findAllById(ids);
          Map<UUID, String> numbers =
              numbers(requests, found.stream().map(RecognitionCase::requestId).toList());
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (RecognitionCase one : found) {
            put(
                names,
                one.id(),
                numbers.get(one.requestId()),
                RecognitionRoutes.recognitionCase(one.id()));
          }
          return names;
        });
  }

  @Bean
  TrailSubject recognitionsInTheTrail(
      RequestRepository requests, CaseRepository cases, RecognitionRepository recognitions) {
    return new Kind(
        "recognition",
        List.of(RecognitionState.class, Ground.class),
        number ->
            requests.findByNumber(number).stream()
                .flatMap(
                    request -> cases.findByRequestIdOrderByTargetAscRoundAsc(request.id()).stream())
                .flatMap(one -> recognitions.findByCaseId(one.id()).stream())
                .map(Recognition::id)
                .collect(Collectors.toSet()),
        ids -> {
          List<Recognition> found = recognitions.findAllById(ids);
          Map<UUID, UUID> requestOf =
              cases.findAllById(found.stream().map(Recognition::caseId).toList()).stream()
                  .collect(Collectors.toMap(RecognitionCase::id, RecognitionCase::requestId));
          Map<UUID, String> numbers = numbers(requests, requestOf.values());
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (Recognition one : found) {
            put(
                names,
                one.id(),
                numbers.get(requestOf.get(one.caseId())),
                RecognitionRoutes.recognition(one.id()));
          }
          return names;
        });
  }

  @Bean
  TrailSubject disputesInTheTrail(RequestRepository requests, DisputeRepository disputes) {
    return new Kind(
        DisputeDesk.SUBJECT,
        List.of(DisputeState.class, Recommendation.class),
        number ->
            disputes
                .findByRequestIdIn(
                    requests.findByNumber(number).stream().map(RecognitionRequest::id).toList())
                .stream()
                .map(Dispute::id)
                .collect(Collectors.toSet()),
        ids -> {
          List<Dispute> found = disputes.findAllById(ids);
          Map<UUID, String> numbers =
              numbers(requests, found.stream().map(Dispute::requestId).toList());
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (Dispute one : found) {
            put(names, one.id(), numbers.get(one.requestId()), RecognitionRoutes.dispute(one.id()));
          }
          return names;
        });
  }

  @Bean
  TrailSubject actsInTheTrail(
      ActRepository acts, RecognitionRepository recognitions, StandardFactsReader standards) {
    return new Kind(
        "recognition-act",
        List.of(ActState.class),
        number -> Set.of(),
        ids -> {
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (RegisterAct one : acts.findAllById(ids)) {
            one.entries().stream()
                .sorted()
                .findFirst()
                .flatMap(recognitions::findById)
                .flatMap(entry -> standards.find(entry.standardId()))
                .ifPresent(
                    standard ->
                        put(names, one.id(), standard.number(), RecognitionRoutes.act(one.id())));
          }
          return names;
        });
  }

  @Bean
  TrailSubject announcementsInTheTrail(AnnouncementRepository announcements) {
    return new Kind(
        AnnouncementPress.SUBJECT,
        List.of(),
        number ->
            announcements.findByNumberOrderByAnnouncedAt(number).stream()
                .map(Announcement::id)
                .collect(Collectors.toSet()),
        ids -> {
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (Announcement one : announcements.findAllById(ids)) {
            put(names, one.id(), one.number(), RecognitionRoutes.announcement(one.id()));
          }
          return names;
        });
  }

  @Bean
  TrailSubject templatesInTheTrail(PaperTemplateRepository templates) {
    return new Kind(
        PaperTemplates.SUBJECT,
        List.of(),
        number -> Set.of(),
        ids -> {
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (PaperTemplate one : templates.findAllById(ids)) {
            put(names, one.id(), one.kind().title(), RecognitionRoutes.TEMPLATES);
          }
          return names;
        });
  }

  @Bean
  TrailSubject applicationsInTheTrail(
      ApplicationRepository applications, StandardFactsReader standards) {
    return new Kind(
        "enterprise-application",
        List.of(ApplicationState.class),
        number -> Set.of(),
        ids -> {
          Map<UUID, TrailSubject.Name> names = new HashMap<>();
          for (EnterpriseApplication one : applications.findAllById(ids)) {
            standards
                .find(one.standardId())
                .ifPresent(
                    standard ->
                        put(names, one.id(), standard.number(), RecognitionRoutes.ENTERPRISES));
          }
          return names;
        });
  }

  private static Map<UUID, String> numbers(RequestRepository requests, Collection<UUID> ids) {
    return requests.findAllById(ids).stream()
        .filter(request -> request.number() != null)
        .collect(
            Collectors.toMap(
                RecognitionRequest::id, request -> Objects.requireNonNull(request.number())));
  }

  private static void put(
      Map<UUID, TrailSubject.Name> names, UUID id, @Nullable String number, String route) {
    if (number != null) {
      names.put(id, new TrailSubject.Name(number, route));
    }
  }
}
