using SqlClrVerifier;

return VerifierConsole.Run(args, Console.Out, Console.Error);
