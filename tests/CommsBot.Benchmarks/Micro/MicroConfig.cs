using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace CommsBot.Benchmarks.Micro;

/// <summary>In this process: projects that BenchmarkDotNet writes and builds would fall under this repository's build rules.</summary>
internal static class MicroConfig
{
    public static IConfig Create() => DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
