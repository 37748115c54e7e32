// ECharts with what the time line needs, and nothing more.
import { CustomChart, ScatterChart } from "echarts/charts";
import { AriaComponent, GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";

use([AriaComponent, CanvasRenderer, CustomChart, GridComponent, MarkLineComponent, ScatterChart, TooltipComponent]);

export { init };
