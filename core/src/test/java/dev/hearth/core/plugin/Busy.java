package dev.hearth.core.plugin;

import dev.hearth.core.testing.PluginJar;

/** An integration that registers one of everything, and tidies up nothing itself. */
final class Busy {
    private Busy() {}

    private static final String PLATFORM =
            """
                    @Override
                    public List<Platform<?>> platforms() {
                        return List.of(new Platform<DataMap>() {
                            @Override
                            public String domain() {
                                return "sensor";
                            }

                            @Override
                            public Schema<DataMap> schema() {
                                return Schemas.dataMap();
                            }

                            @Override
                            public CompletionStage<?> setup(Hub hub, DataMap config, EntityAdder entities) {
                                return Stages.done();
                            }

                            @Override
                            public CompletionStage<?> discovered(Hub hub, DataMap found, EntityAdder entities) {
                                return entities.add(new SensorEntity() {
                                    @Override
                                    public String name() {
                                        return "Busy";
                                    }

                                    @Override
                                    public Object nativeValue() {
                                        return 23;
                                    }
                                });
                            }
                        }, new Platform<DataMap>() {
                            @Override
                            public String domain() {
                                return "gizmo";
                            }

                            @Override
                            public Schema<DataMap> schema() {
                                return Schemas.dataMap();
                            }

                            @Override
                            public CompletionStage<?> setup(Hub hub, DataMap config, EntityAdder entities) {
                                return Stages.done();
                            }

                            @Override
                            public CompletionStage<?> discovered(Hub hub, DataMap found, EntityAdder entities) {
                                return entities.add(new Gizmo());
                            }
                        });
                    }

                    @Override
                    public List<EntityDomain<?>> domains() {
                        return List.of(EntityDomain.of("gizmo", "Gizmo", Gizmo.class)
                                .serving(List.of(EntityService.of("shake", Schemas.dataMap(), (gizmo, data) -> Stages.done()))));
                    }

                    public static class Gizmo extends Entity {
                        @Override
                        public Object state() {
                            return "here";
                        }
                    }
                    """;

    static PluginJar jar() {
        return Sources.component(
                "busy",
                "1",
                """
                        class Mine implements Runnable {
                            @Override
                            public void run() {}
                        }
                        Mine mine = new Mine();
                        List<Object> kept = new ArrayList<>(List.of(mine));
                        hub.bus().listen("busy_event", event -> kept.add(mine));
                        hub.bus().listen("*", event -> kept.size());
                        hub.bus().listenOnce("never_fired", event -> kept.size());
                        hub.states().track(List.of("busy.counter", "sun.sun"), (change, event) -> kept.size());
                        hub.loop().every(Duration.ofSeconds(1), () -> kept.size());
                        hub.loop().after(Duration.ofDays(1), () -> kept.size());
                        hub.loop().after(Duration.ofDays(1), () -> kept.size()).cancel();
                        hub.loop().at(hub.loop().time().now().plusSeconds(86_400), () -> kept.size());
                        hub.loop().task(() -> new CompletableFuture<Object>().thenApply(never -> kept));
                        hub.loop().worker("reader", () -> {
                            new CountDownLatch(1).await();
                            return kept;
                        });
                        hub.services().register("busy", "count", ServiceDefinition.untyped(call -> Stages.done()));
                        hub.services().register("busy", "forever", ServiceDefinition.untyped(call -> new CompletableFuture<DataMap>()));
                        hub.provide(Runnable.class, mine);
                        hub.data().put(new HubData.Key<>("busy.kept", Mine.class), mine);
                        hub.onShutdown(() -> CompletableFuture.completedStage(kept));
                        hub.discovery().listen(List.of("busy_service"), (service, found) -> kept.size());
                        hub.logger().debug("ready");
                        hub.bus().fire("busy_event", DataMap.of("a", 1));
                        hub.states().set("busy.counter", "1", DataMap.of("who", "me"));
                        hub.discovery().loadPlatform("sensor", "busy", DataMap.of());
                        hub.discovery().loadPlatform("gizmo", "busy", DataMap.of());
                        """,
                "",
                PLATFORM);
    }
}
