package dev.hearth.systemmonitor;

import dev.hearth.api.domain.sensor.SensorDeviceClass;
import dev.hearth.api.domain.sensor.StateClass;
import dev.hearth.api.state.States;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor can show, under the name it has as {@code type} of a resource. Home Assistant 2024.1:
 * {@code systemmonitor.sensor.SENSOR_TYPES}, from which names, units, icons and rounding are.
 */
enum ResourceType {
    DISK_FREE("Disk free", Kind.DISK_SIZE, Argument.PATH, (now, path) -> gibibytes(now.disk(path).free())),
    DISK_USE("Disk use", Kind.DISK_SIZE, Argument.PATH, (now, path) -> gibibytes(now.disk(path).used())),
    DISK_USE_PERCENT(
            "Disk use (percent)", Kind.DISK_PERCENT, Argument.PATH, (now, path) -> percent(now.disk(path))),
    IPV4_ADDRESS("IPv4 address", Kind.ADDRESS, Argument.ADAPTER, address(Inet4Address.class)),
    IPV6_ADDRESS("IPv6 address", Kind.ADDRESS, Argument.ADAPTER, address(Inet6Address.class)),
    LAST_BOOT("Last boot", Kind.MOMENT, Argument.NONE, (now, none) -> now.bootTime()),
    LOAD_1M("Load (1m)", Kind.LOAD, Argument.NONE, load(0)),
    LOAD_5M("Load (5m)", Kind.LOAD, Argument.NONE, load(1)),
    LOAD_15M("Load (15m)", Kind.LOAD, Argument.NONE, load(2)),
    MEMORY_FREE("Memory free", Kind.MEMORY_SIZE, Argument.NONE, (now, none) -> mebibytes(now.memory().free())),
    MEMORY_USE("Memory use", Kind.MEMORY_SIZE, Argument.NONE, (now, none) -> mebibytes(now.memory().used())),
    MEMORY_USE_PERCENT(
            "Memory use (percent)", Kind.MEMORY_PERCENT, Argument.NONE, (now, none) -> percent(now.memory())),
    NETWORK_IN("Network in", Kind.TRAFFIC, Argument.ADAPTER, megabytes(NetworkAdapter::bytesIn)),
    NETWORK_OUT("Network out", Kind.TRAFFIC, Argument.ADAPTER, megabytes(NetworkAdapter::bytesOut)),
    PACKETS_IN("Packets in", Kind.PACKETS, Argument.ADAPTER, count(NetworkAdapter::packetsIn)),
    PACKETS_OUT("Packets out", Kind.PACKETS, Argument.ADAPTER, count(NetworkAdapter::packetsOut)),
    THROUGHPUT_NETWORK_IN(
            "Network throughput in", Kind.THROUGHPUT, Argument.ADAPTER, throughput(NetworkAdapter::bytesIn)),
    THROUGHPUT_NETWORK_OUT(
            "Network throughput out", Kind.THROUGHPUT, Argument.ADAPTER, throughput(NetworkAdapter::bytesOut)),
    PROCESS(
            "Process", Kind.PROCESS, Argument.PROGRAM, (now, name) -> now.runs(name) ? States.ON : States.OFF),
    PROCESSOR_USE("Processor use", Kind.PROCESSOR, Argument.NONE, (now, none) -> whole(now.processorUse())),
    PROCESSOR_TEMPERATURE(
            "Processor temperature",
            Kind.TEMPERATURE,
            Argument.NONE,
            (now, none) -> rounded(now.processorTemperature(), 1)),
    SWAP_FREE("Swap free", Kind.SWAP_SIZE, Argument.NONE, (now, none) -> mebibytes(now.swap().free())),
    SWAP_USE("Swap use", Kind.SWAP_SIZE, Argument.NONE, (now, none) -> mebibytes(now.swap().used())),
    SWAP_USE_PERCENT("Swap use (percent)", Kind.DISK_PERCENT, Argument.NONE, (now, none) -> percent(now.swap()));

    /** What {@code arg} says, if anything. */
    enum Argument {
        NONE("", null),
        /** A path on the disk, the root unless told otherwise. */
        PATH("a path such as /", "/"),
        ADAPTER("the name of a network adapter, such as eth0", null),
        PROGRAM("the name of a program, such as java", null);

        private final String meaning;
        private final @Nullable String fallback;

        Argument(String meaning, @Nullable String fallback) {
            this.meaning = meaning;
            this.fallback = fallback;
        }

        String meaning() {
            return meaning;
        }

        /** What is taken when none is written; null when one must be. */
        @Nullable
        String fallback() {
            return this == NONE ? "" : fallback;
        }
    }

    /** How a reading is shown. */
    private enum Kind {
        ADDRESS(null, null, null, "mdi:ip-network"),
        DISK_PERCENT("%", null, StateClass.MEASUREMENT, "mdi:harddisk"),
        DISK_SIZE("GiB", SensorDeviceClass.DATA_SIZE, StateClass.MEASUREMENT, "mdi:harddisk"),
        LOAD(null, null, StateClass.MEASUREMENT, "mdi:cpu-64-bit"),
        MEMORY_PERCENT("%", null, StateClass.MEASUREMENT, "mdi:memory"),
        MEMORY_SIZE("MiB", SensorDeviceClass.DATA_SIZE, StateClass.MEASUREMENT, "mdi:memory"),
        MOMENT(null, SensorDeviceClass.TIMESTAMP, null, null),
        PACKETS(null, null, StateClass.TOTAL_INCREASING, "mdi:server-network"),
        PROCESS(null, null, null, "mdi:cpu-64-bit"),
        PROCESSOR("%", null, StateClass.MEASUREMENT, "mdi:cpu-64-bit"),
        SWAP_SIZE("MiB", SensorDeviceClass.DATA_SIZE, StateClass.MEASUREMENT, "mdi:harddisk"),
        TEMPERATURE("°C", SensorDeviceClass.TEMPERATURE, StateClass.MEASUREMENT, null),
        THROUGHPUT("MB/s", SensorDeviceClass.DATA_RATE, StateClass.MEASUREMENT, null),
        TRAFFIC("MiB", SensorDeviceClass.DATA_SIZE, StateClass.TOTAL_INCREASING, "mdi:server-network");

        private final @Nullable String unit;
        private final @Nullable String deviceClass;
        private final @Nullable StateClass stateClass;
        private final @Nullable String icon;

        Kind(
                @Nullable String unit,
                @Nullable String deviceClass,
                @Nullable StateClass stateClass,
                @Nullable String icon) {
            this.unit = unit;
            this.deviceClass = deviceClass;
            this.stateClass = stateClass;
            this.icon = icon;
        }
    }

    /** Takes one value out of a reading. */
    @FunctionalInterface
    interface Probe {
        /** The value, null when the machine does not tell. */
        @Nullable
        Object value(Reading reading, String argument) throws Exception;
    }

    private static final double BYTES_PER_MIB = 1024.0 * 1024;
    private static final double BYTES_PER_GIB = 1024 * BYTES_PER_MIB;
    private static final double BYTES_PER_MB = 1_000_000;
    private static final double NANOS_PER_SECOND = 1e9;

    private final String title;
    private final Kind kind;
    private final Argument argument;
    @SuppressWarnings("ImmutableEnumChecker") private final Probe probe; // a function of its arguments alone

    ResourceType(String title, Kind kind, Argument argument, Probe probe) {
        this.title = title;
        this.kind = kind;
        this.argument = argument;
        this.probe = probe;
    }

    /** The word in the configuration. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for people. */
    String title() {
        return title;
    }

    @Nullable
    String unit() {
        return kind.unit;
    }

    @Nullable
    String deviceClass() {
        return kind.deviceClass;
    }

    @Nullable
    StateClass stateClass() {
        return kind.stateClass;
    }

    @Nullable
    String icon() {
        return kind.icon;
    }

    Argument argument() {
        return argument;
    }

    Probe probe() {
        return probe;
    }

    private static Probe load(int which) {
        return (now, none) -> rounded(now.load(which), 2);
    }

    private static Probe address(Class<? extends InetAddress> family) {
        return (now, name) -> {
            NetworkAdapter adapter = now.adapter(name);
            return adapter == null ? null : adapter.address(family);
        };
    }

    private static Probe count(ToLongFunction<NetworkAdapter> counter) {
        return (now, name) -> {
            NetworkAdapter adapter = now.adapter(name);
            return adapter == null ? null : counter.applyAsLong(adapter);
        };
    }

    private static Probe megabytes(ToLongFunction<NetworkAdapter> counter) {
        return (now, name) -> {
            NetworkAdapter adapter = now.adapter(name);
            return adapter == null ? null : mebibytes(counter.applyAsLong(adapter));
        };
    }

    private static Probe throughput(ToLongFunction<NetworkAdapter> counter) {
        return (now, name) -> {
            NetworkAdapter adapter = now.adapter(name);
            NetworkAdapter before = now.adapterBefore(name);
            Duration passed = now.sinceBefore();
            if (adapter == null || before == null || !passed.isPositive()) {
                return null;
            }
            long bytes = counter.applyAsLong(adapter) - counter.applyAsLong(before);
            return bytes < 0 ? null : rounded(bytes / BYTES_PER_MB / (passed.toNanos() / NANOS_PER_SECOND), 3);
        };
    }

    private static @Nullable Double gibibytes(long bytes) {
        return rounded(bytes / BYTES_PER_GIB, 1);
    }

    private static @Nullable Double mebibytes(long bytes) {
        return rounded(bytes / BYTES_PER_MIB, 1);
    }

    private static @Nullable Double percent(Space space) {
        return rounded(space.usedPercent(), 1);
    }

    private static @Nullable Long whole(@Nullable Double value) {
        return value == null ? null : (long) Math.rint(value);
    }

    // As Python rounds: the nearest decimal to the exact value of the double, halves to the even one.
    private static @Nullable Double rounded(@Nullable Double value, int places) {
        return value == null
                ? null
                : (Double) new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
    }
}
