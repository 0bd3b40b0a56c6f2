package dev.hearth.core.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.hearth.api.data.DataMap;
import dev.hearth.api.domain.devicetracker.DeviceTrackerDomain;
import dev.hearth.api.domain.devicetracker.DeviceTrackerEntity;
import dev.hearth.api.domain.devicetracker.KnownDevice;
import dev.hearth.api.domain.devicetracker.ScannerEntity;
import dev.hearth.api.domain.devicetracker.SeenDevice;
import dev.hearth.api.domain.devicetracker.Sighting;
import dev.hearth.api.domain.devicetracker.SourceType;
import dev.hearth.api.domain.devicetracker.TrackerEntity;
import dev.hearth.api.event.EventTypes;
import dev.hearth.api.zone.GeoPosition;
import dev.hearth.core.entity.EntityRig.PlainPlatform;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Device trackers in a home without zones, where home is what the configuration says. */
class TrackersTest {
    private static final GeoPosition HOME = new GeoPosition(52.37, 4.89);

    private final EntityRig rig = new EntityRig();

    @AfterEach
    void close() {
        rig.close();
    }

    private <E extends DeviceTrackerEntity> E added(E entity) {
        rig.hub.get(rig.open(DeviceTrackerDomain.DOMAIN, new PlainPlatform("device_tracker"), null).add(entity));
        return entity;
    }

    private String place() {
        return rig.hub.state("device_tracker.phone").value();
    }

    private String shown() {
        return rig.hub.state("device_tracker.phone").attributes().toString();
    }

    private static final class Phone extends TrackerEntity {
        @Nullable GeoPosition position = HOME;
        @Nullable String locationName;

        @Override
        public String name() {
            return "Phone";
        }

        @Override
        public Integer batteryLevel() {
            return 80;
        }

        @Override
        public @Nullable GeoPosition position() {
            return position;
        }

        @Override
        public @Nullable String locationName() {
            return locationName;
        }
    }

    @Test
    void aPhoneIsWhereItsPositionIs() {
        Phone phone = added(new Phone());
        String atHome = place();
        String attributes = shown();

        phone.position = new GeoPosition(52.4, 4.89);
        phone.writeState();
        String away = place();
        phone.locationName = "Work";
        phone.writeState();
        String named = place();
        phone.locationName = null;
        phone.position = null;
        phone.writeState();

        assertEquals("home", atHome);
        assertEquals(
                "{source_type=gps, battery_level=80, latitude=52.37, longitude=4.89, gps_accuracy=0,"
                        + " friendly_name=Phone}",
                attributes);
        assertEquals("not_home", away);
        assertEquals("Work", named);
        assertEquals("unknown", place());
        assertEquals("{source_type=gps, battery_level=80, friendly_name=Phone}", shown());
    }

    @Test
    void eachPositionIsAChange() {
        Phone phone = added(new Phone());
        var changes = rig.hub.collect(EventTypes.STATE_CHANGED);

        phone.writeState();

        assertEquals(1, changes.size());
    }

    @Test
    void whatTheRouterSeesIsHome() {
        boolean[] connected = {true};
        ScannerEntity laptop = added(new ScannerEntity() {
            @Override
            public String name() {
                return "Phone";
            }

            @Override
            public boolean isConnected() {
                return connected[0];
            }

            @Override
            public String ipAddress() {
                return "10.0.0.7";
            }

            @Override
            public String macAddress() {
                return "aa:bb:cc:dd:ee:ff";
            }

            @Override
            public String hostname() {
                return "phone.lan";
            }
        });
        String before = place();

        connected[0] = false;
        laptop.writeState();

        assertEquals("home", before);
        assertEquals("not_home", place());
        assertEquals(
                "{source_type=router, ip=10.0.0.7, mac=aa:bb:cc:dd:ee:ff, host_name=phone.lan, friendly_name=Phone}",
                shown());
    }

    private static Sighting byRouter() {
        return new Sighting(
                "phone.lan", null, null, null, null, DataMap.of("scanner", "Box"), SourceType.ROUTER, null);
    }

    @Test
    void whatWasSeenInTheNetworkLeavesWhenItIsNotSeenForAWhile() {
        SeenDevice phone = added(new SeenDevice(KnownDevice.of("phone", null)));
        String before = place();
        phone.seen(byRouter());
        rig.hub.advance(Duration.ofMinutes(2));
        phone.seen(byRouter());
        rig.hub.advance(Duration.ofMinutes(2));
        String during = place();
        String attributes = shown();

        rig.hub.advance(Duration.ofMinutes(1));

        assertEquals("not_home", before);
        assertEquals("home", during);
        assertEquals("{source_type=router, scanner=Box, friendly_name=phone.lan}", attributes);
        assertEquals("not_home", place());
    }

    @Test
    void whatWasSeenByItsPositionStaysThere() {
        SeenDevice phone = added(new SeenDevice(KnownDevice.of("phone", "Phone")));

        phone.seen(Sighting.at(HOME, 20, 53));
        rig.hub.advance(Duration.ofHours(1));

        assertEquals("home", place());
        assertEquals(
                "{source_type=gps, latitude=52.37, longitude=4.89, gps_accuracy=20, battery=53, friendly_name=Phone}",
                shown());
    }
}
