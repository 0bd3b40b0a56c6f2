package dev.hearth.core.entity;

import java.util.Collection;
import java.util.List;

/** What targets need to know of areas, floors and labels. Loop only. */
interface Places {
    /** Knows none. */
    Places NONE = new Places() {
        @Override
        public boolean isArea(String areaId) {
            return false;
        }

        @Override
        public boolean isFloor(String floorId) {
            return false;
        }

        @Override
        public boolean isLabel(String labelId) {
            return false;
        }

        @Override
        public Collection<String> areasOnFloor(String floorId) {
            return List.of();
        }

        @Override
        public Collection<String> areasWithLabel(String labelId) {
            return List.of();
        }
    };

    /** Whether there is an area of that id. */
    boolean isArea(String areaId);

    /** Whether there is a floor of that id. */
    boolean isFloor(String floorId);

    /** Whether there is a label of that id. */
    boolean isLabel(String labelId);

    /** The ids of the areas on a floor. */
    Collection<String> areasOnFloor(String floorId);

    /** The ids of the areas that carry a label. */
    Collection<String> areasWithLabel(String labelId);
}
