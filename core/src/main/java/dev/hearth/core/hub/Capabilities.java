package dev.hearth.core.hub;

import dev.hearth.api.HubException;
import dev.hearth.api.Subscription;
import dev.hearth.core.loop.Owner;
import dev.hearth.core.loop.Registration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who provides which contract. Loop only. */
final class Capabilities {
    private final Map<Class<?>, Provider> providers = new HashMap<>();

    <T> @Nullable T find(Class<T> contract) {
        Provider provider = providers.get(contract);
        return provider == null ? null : contract.cast(provider.implementation);
    }

    <T> Subscription provide(Owner owner, Class<T> contract, T implementation) {
        Provider present = providers.get(contract);
        if (present != null) {
            throw new HubException(
                    "capability_taken",
                    owner + " cannot provide " + contract.getSimpleName() + ": " + present.owner() + " does already");
        }
        Provider provider = new Provider(owner, contract, implementation);
        providers.put(contract, provider);
        return provider;
    }

    private final class Provider extends Registration {
        private final Class<?> contract;
        private final Object implementation;

        Provider(Owner owner, Class<?> contract, Object implementation) {
            super(owner);
            this.contract = contract;
            this.implementation = implementation;
        }

        @Override
        protected void release() {
            providers.remove(contract, this);
        }

        @Override
        public String label() {
            return "the capability " + contract.getSimpleName();
        }
    }
}
