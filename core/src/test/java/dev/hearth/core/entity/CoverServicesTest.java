package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hearth.api.HubException;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.cover.CoverDomain;
import dev.hearth.api.domain.cover.CoverEntity;
import dev.hearth.api.domain.cover.CoverFeatures;
import dev.hearth.api.service.ServiceException;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoverServicesTest {
    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private <C extends CoverEntity> C added(C cover) {
        rig.hub.get(rig.open(CoverDomain.DOMAIN, new PlainPlatform("cover"), null).add(cover));
        return cover;
    }

    private void call(String service) {
        rig.hub.call("cover", service, DataMap.of("entity_id", "cover.c"));
    }

    private void call(String service, String key, Object value) {
        rig.hub.call("cover", service, DataMap.of("entity_id", "cover.c", key, value));
    }

    private String shown(CoverEntity cover) {
        cover.writeState();
        return rig.state("cover.c");
    }

    @Test
    void servicesAreThoseOfHomeAssistant() {
        added(new FakeCover());

        assertEquals(
                Set.of(
                        "open_cover",
                        "close_cover",
                        "stop_cover",
                        "toggle",
                        "set_cover_position",
                        "open_cover_tilt",
                        "close_cover_tilt",
                        "stop_cover_tilt",
                        "toggle_cover_tilt",
                        "set_cover_tilt_position"),
                rig.hub.services().all().get("cover").keySet());
    }

    @Test
    void stateSaysWhetherItMovesElseWhetherItIsClosed() {
        FakeCover cover = added(new FakeCover());

        String open = shown(cover);
        cover.closed = true;
        String closed = shown(cover);
        cover.opening = true;
        String opening = shown(cover);
        cover.opening = false;
        cover.closing = true;
        String closing = shown(cover);
        cover.closing = false;
        cover.closed = null;
        String unknown = shown(cover);

        assertEquals(
                List.of("open", "closed", "opening", "closing", "unknown"),
                List.of(open, closed, opening, closing, unknown));
    }

    @Test
    void positionsAreAttributesAndMakeFeatures() {
        FakeCover cover = added(new FakeCover());
        DataMap plain = rig.hub.state("cover.c").attributes();
        cover.position = 30;
        cover.tiltPosition = 0;
        cover.writeState();

        assertEquals(DataMap.of("friendly_name", "C", "supported_features", 11L), plain);
        DataMap attributes = rig.hub.state("cover.c").attributes();
        assertEquals(
                List.of("current_position", "current_tilt_position", "friendly_name", "supported_features"),
                List.copyOf(attributes.keySet()));
        assertEquals(List.of(30L, 0L, "C", 255L), List.copyOf(attributes.values()));
    }

    @Test
    void eachServiceReachesItsMethod() {
        FakeCover cover = FakeCover.at(30);
        cover.tiltPosition = 50;
        added(cover);

        call("open_cover");
        call("close_cover");
        call("stop_cover");
        call("set_cover_position", "position", "40");
        call("open_cover_tilt");
        call("close_cover_tilt");
        call("stop_cover_tilt");
        call("set_cover_tilt_position", "tilt_position", 60);

        assertEquals(
                List.of(
                        "open", "close", "stop", "position 40", "open tilt", "close tilt", "stop tilt", "tilt 60"),
                cover.told);
    }

    @Test
    void positionIsZeroToAHundredAndMustBeGiven() {
        FakeCover cover = added(FakeCover.at(30));

        assertThrows(ServiceException.class, () -> call("set_cover_position", "position", 101));
        assertThrows(ServiceException.class, () -> call("set_cover_position", "position", -1));
        assertThrows(ServiceException.class, () -> call("set_cover_position"));

        assertEquals(List.of(), cover.told);
    }

    @Test
    void namedCoverThatCannotIsRefused() {
        FakeCover cover = added(new FakeCover());

        ServiceException refused =
                assertThrows(ServiceException.class, () -> call("set_cover_position", "position", 5));
        rig.hub.call("cover", "set_cover_position", DataMap.of("entity_id", "all", "position", 5));

        assertEquals("Entity cover.c does not support action cover.set_cover_position", refused.getMessage());
        assertEquals(List.of(), cover.told);
    }

    @Test
    void toggleNeedsACoverThatBothOpensAndCloses() {
        FakeCover cover = new FakeCover();
        cover.features = CoverFeatures.OPEN | CoverFeatures.OPEN_TILT;
        added(cover);

        assertThrows(ServiceException.class, () -> call("toggle"));
        assertThrows(ServiceException.class, () -> call("toggle_cover_tilt"));

        assertEquals(List.of(), cover.told);
    }

    @Test
    void toggleStopsACoverThatMoves() {
        FakeCover cover = FakeCover.at(30);
        cover.opening = true;
        added(cover);

        call("toggle");

        assertEquals(List.of("stop"), cover.told);
    }

    @Test
    void toggleTurnsACoverRoundThatMovesAndCannotStop() {
        FakeCover cover = FakeCover.at(30);
        cover.features = CoverFeatures.OPEN | CoverFeatures.CLOSE;
        cover.opening = true;
        added(cover);

        call("toggle");
        cover.opening = false;
        cover.closing = true;
        call("toggle");

        assertEquals(List.of("close", "open"), cover.told);
    }

    @Test
    void toggleOpensWhatIsClosedAndClosesWhatIsOpen() {
        FakeCover cover = added(FakeCover.at(0));

        call("toggle");
        cover.position = 100;
        cover.closed = false;
        call("toggle");
        cover.position = null;
        call("toggle");

        assertEquals(List.of("open", "close", "close"), cover.told);
    }

    @Test
    void toggleHalfWayGoesAgainstTheLastDirection() {
        FakeCover cover = added(FakeCover.at(50));
        cover.closing = true;
        cover.writeState();
        cover.closing = false;
        cover.writeState();

        call("toggle");
        cover.opening = true;
        cover.writeState();
        cover.opening = false;
        cover.writeState();
        call("toggle");

        assertEquals(List.of("open", "close"), cover.told);
    }

    @Test
    void toggleTiltOpensClosedSlatsAndClosesOthers() {
        FakeCover cover = new FakeCover();
        cover.tiltPosition = 0;
        added(cover);

        call("toggle_cover_tilt");
        cover.tiltPosition = 10;
        call("toggle_cover_tilt");

        assertEquals(List.of("open tilt", "close tilt"), cover.told);
    }

    @Test
    void coverThatPromisesWhatItDoesNotDoIsNamed() {
        added(new CoverEntity() {
            @Override
            public String name() {
                return "C";
            }

            @Override
            public Boolean isClosed() {
                return true;
            }
        });

        HubException failed = assertThrows(HubException.class, () -> call("open_cover"));

        assertEquals("not_implemented", failed.code());
        assertTrue(failed.getMessage().startsWith("cover.c cannot do that"), failed::getMessage);
    }
}
