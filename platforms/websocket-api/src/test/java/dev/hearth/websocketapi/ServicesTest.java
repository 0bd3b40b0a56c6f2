package dev.hearth.websocketapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.Stages;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.service.ServiceDefinition;
import dev.hearth.api.service.ServiceException;
import dev.hearth.api.service.SupportsResponse;
import dev.hearth.core.testing.TestSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ServicesTest extends ApiTest {
    private void failing(String name, RuntimeException failure) {
        hub.hub()
                .services()
                .register("test", name, ServiceDefinition.untyped(call -> Stages.failed(failure)));
    }

    private static String call(int id, String service) {
        return "{'id': " + id + ", 'type': 'call_service', 'domain': 'test', 'service': '" + service + "'";
    }

    @Test
    void theAnswerWaitsForTheService() {
        CompletableFuture<String> work = new CompletableFuture<>();
        hub.hub().services().register("test", "slow", ServiceDefinition.untyped(call -> work));
        TestSocket client = client();

        String before = ask(client, call(1, "slow") + "}");
        work.complete("done");
        hub.runUntilIdle();

        assertEquals("", before);
        assertTrue(received(client).startsWith("{'id':1,'type':'result','success':true,'result':{'context':{'id':'"));
    }

    @Test
    void failuresKeepTheCodesThatClientsKnow() {
        failing("refuses", new ServiceException(ServiceException.INVALID, "no milk today"));
        failing("fails", new HubException("lamp_offline", "the lamp does not answer"));
        failing("late", new HubException("timeout", "Timeout"));
        failing("forbidden", new HubException("unauthorized", "Unauthorized"));
        failing("inner", new ServiceException(ServiceException.NOT_FOUND, "there is no service a.b"));
        failing("broken", new IllegalStateException("secret detail"));
        TestSocket client = client();

        assertEquals(
                "service_validation_error: Validation error: no milk today", error(client, call(1, "refuses") + "}"));
        assertEquals("home_assistant_error: the lamp does not answer", error(client, call(2, "fails") + "}"));
        assertEquals("timeout: Timeout", error(client, call(3, "late") + "}"));
        assertEquals("unauthorized: Unauthorized", error(client, call(4, "forbidden") + "}"));
        assertEquals("home_assistant_error: there is no service a.b", error(client, call(5, "inner") + "}"));
        assertEquals("unknown_error: Unknown error", error(client, call(6, "broken") + "}"));
    }

    @Test
    void theListOfServicesKeepsUpWithThem() {
        TestSocket client = client();
        String before = ask(client, "{'id': 1, 'type': 'get_services'}");

        service("test", "new", DataMap.of("entity", DataMap.of()));
        String after = ask(client, "{'id': 2, 'type': 'get_services'}");

        assertFalse(before.contains("'test':"));
        assertTrue(after.contains("'test':{'new':{'name':"));
    }

    @Test
    void askingForAnAnswerMustFitTheService() {
        hub.hub().services().register("test", "silent", ServiceDefinition.untyped(call -> Stages.done()));
        hub.hub()
                .services()
                .register(
                        "test",
                        "answers",
                        ServiceDefinition.untyped(call -> Stages.done()).responding(SupportsResponse.ONLY));
        TestSocket client = client();

        String silent = ask(client, call(1, "silent") + ", 'return_response': true}");
        String answers = ask(client, call(2, "answers") + "}");

        assertEquals(
                "{'id':1,'type':'result','success':false,'error':{'code':'service_validation_error','message':"
                        + "'Validation error: An action which does not return responses can't be called with"
                        + " return_response=True','translation_key':'service_does_not_support_response',"
                        + "'translation_placeholders':{'return_response':'return_response=True'},"
                        + "'translation_domain':'homeassistant'}}",
                silent);
        assertEquals(
                "{'id':2,'type':'result','success':false,'error':{'code':'service_validation_error','message':"
                        + "'Validation error: The action requires responses and must be called with"
                        + " return_response=True','translation_key':'service_lacks_response_request',"
                        + "'translation_placeholders':{'return_response':'return_response=True'},"
                        + "'translation_domain':'homeassistant'}}",
                answers);
    }

    @Test
    void templatesInATargetAreRefused() {
        hub.hub().services().register("test", "one", ServiceDefinition.untyped(call -> Stages.done()));

        assertTrue(error(client(), call(1, "one") + ", 'target': {'entity_id': ['{{ lamp }}']}}")
                .startsWith("invalid_format: Templates are not supported here. Got {'id': 1"));
    }

    @Test
    void messagesOfAnotherShapeAreRefused() {
        TestSocket client = client();

        assertEquals(
                "invalid_format: required key not provided @ data['domain']. Got None\n"
                        + "required key not provided @ data['service']. Got None",
                error(client, "{'id': 1, 'type': 'call_service'}"));
        assertEquals(
                "invalid_format: expected dict for dictionary value @ data['service_data']. Got None",
                error(client, call(2, "one") + ", 'service_data': null}"));
        assertEquals(
                "invalid_format: extra keys not allowed @ data['target']['room']. Got 'hall'",
                error(client, call(3, "one") + ", 'target': {'room': 'hall'}}"));
        assertEquals(
                "invalid_format: not a valid value for dictionary value @ data['target']['entity_id']. Got 'hall'",
                error(client, call(4, "one") + ", 'target': {'entity_id': 'hall'}}"));
        assertEquals(
                "invalid_format: expected bool for dictionary value @ data['return_response']. Got 1",
                error(client, call(5, "one") + ", 'return_response': 1}"));
    }

    @Test
    void servicesThatFitATargetAreFound() {
        hub.states().set("light.hall", "on", DataMap.of("supported_features", 5));
        hub.states().set("sensor.wind", "7");
        service("light", "turn_on", DataMap.of("entity", List.of(DataMap.of("domain", List.of("light")))));
        service(
                "light",
                "flash",
                DataMap.of(
                        "entity",
                        List.of(DataMap.of("domain", List.of("light"), "supported_features",
                                List.of(2, List.of(1, 4))))));
        service(
                "light",
                "paint",
                DataMap.of("entity", List.of(DataMap.of("domain", "light", "supported_features", List.of(2)))));
        service("test", "any", DataMap.of("entity", DataMap.of()));
        service("test", "none", null);
        TestSocket client = client();

        // Those of the domain homeassistant are for every entity.
        assertEquals(List.of("light.turn_on", "light.flash", "test.any"), servicesFor(client, 1, "light.hall"));
        assertEquals(List.of("test.any"), servicesFor(client, 2, "sensor.wind"));
        assertEquals(
                "{'id':3,'type':'result','success':true,'result':[]}",
                ask(client, "{'id': 3, 'type': 'get_triggers_for_target', 'target': {'entity_id': ['sensor.wind']}}"));
    }

    private static List<?> servicesFor(TestSocket client, int id, String entityId) {
        client.send(
                DataMap.of("id", id, "type", "get_services_for_target", "target", DataMap.of("entity_id", entityId)));
        return ((List<?>) client.nextMessage().get("result"))
                .stream().filter(name -> !((String) name).startsWith("homeassistant.")).toList();
    }

    private void service(String domain, String name, DataMap target) {
        hub.hub()
                .services()
                .register(domain, name, ServiceDefinition.untyped(call -> Stages.done()).targeting(target));
    }

    @Test
    void aTargetIsTakenApart() {
        String area = hub.hub().registries().areas().create("Kitchen").id();

        assertEquals(
                "{'id':1,'type':'result','success':true,'result':{'referenced_entities':['light.hall'],"
                        + "'referenced_devices':['d'],'referenced_areas':['kitchen','attic'],'missing_devices':['d'],"
                        + "'missing_areas':['attic'],'missing_floors':['f'],'missing_labels':['l']}}",
                ask(
                        client(),
                        "{'id': 1, 'type': 'extract_from_target', 'target': {'entity_id': 'light.hall', 'device_id':"
                                + " 'd', 'area_id': ['" + area + "', 'attic'], 'floor_id': 'f', 'label_id': 'l'}}"));
    }
}
