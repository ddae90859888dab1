using CommsBot;

return await CommandLine.Create().Parse(args).InvokeAsync();
