package dev.hearth.config;

import dev.hearth.api.Hub;
import dev.hearth.api.data.DataMap;
import dev.hearth.api.config.Schemas;
import dev.hearth.api.websocket.Command;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;

/**
 * What clients ask about the machine and about services that this hub has no part of: {@code network},
 * {@code network/url}, {@code hardware/info}, {@code analytics}, {@code repairs/list_issues},
 * {@code usage_prediction/common_control}.
 */
final class Surroundings {
    private Surroundings() {}

    static void add(Hub hub) {
        hub.commands()
                .add(Command.of("network", Schemas.map(), call -> hub.loop().blocking(Surroundings::network))
                        .adminOnly());
        hub.commands().add(Command.of("network/url", call -> urls(hub)).adminOnly());
        hub.commands()
                .add(Command.of("hardware/info", call -> DataMap.of("hardware", List.of())).adminOnly());
        hub.commands()
                .add(Command.of("analytics", call -> DataMap.of("onboarded", true, "preferences", DataMap.of()))
                        .adminOnly());
        hub.commands().add(Command.of("repairs/list_issues", call -> DataMap.of("issues", List.of())));
        hub.commands()
                .add(Command.of("usage_prediction/common_control", call -> DataMap.of("entities", List.of())));
    }

    private static DataMap urls(Hub hub) {
        return DataMap.of(
                "internal", hub.config().internalUrl(), "external", hub.config().externalUrl(), "cloud", null);
    }

    private static DataMap network() {
        try {
            List<DataMap> adapters = new ArrayList<>();
            boolean first = true;
            for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
                boolean usable = each.isUp() && !each.isLoopback();
                adapters.add(adapter(each, usable, usable && first));
                first = first && !usable;
            }
            return DataMap.of("adapters", adapters, "configured_adapters", List.of());
        } catch (SocketException e) {
            throw new UncheckedIOException("the network interfaces cannot be listed", e);
        }
    }

    private static DataMap adapter(NetworkInterface adapter, boolean usable, boolean main) {
        List<DataMap> four = new ArrayList<>();
        List<DataMap> six = new ArrayList<>();
        for (InterfaceAddress each : adapter.getInterfaceAddresses()) {
            int prefix = each.getNetworkPrefixLength();
            switch (each.getAddress()) {
                case Inet4Address address ->
                    four.add(DataMap.of("address", address.getHostAddress(), "network_prefix", prefix));
                case Inet6Address address ->
                    six.add(DataMap.builder(4)
                            .put("address", address.getHostAddress().replaceFirst("%.*", ""))
                            .put("flowinfo", 0)
                            .put("scope_id", address.getScopeId())
                            .put("network_prefix", prefix)
                            .build());
                default -> {}
            }
        }
        return DataMap.builder(7)
                .put("name", adapter.getName())
                .put("index", adapter.getIndex())
                .put("enabled", usable)
                .put("auto", main)
                .put("default", main)
                .put("ipv4", four)
                .put("ipv6", six)
                .build();
    }
}
