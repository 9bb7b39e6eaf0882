package org.plumbline.platform.tools;

import java.util.List;

/// The tools of one module.
public interface ToolSource {
    List<Tool> tools();
}
