using CommsBot;

return await CommandLine.RunAsync(args);
